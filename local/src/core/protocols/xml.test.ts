import { expect, it } from 'vitest';
import { xmlDocument, xmlElement } from './xml.ts';

it('repeats lists, leaves out what is not there, and escapes text', () => {
  const value = { Key: ['a<b', 'c&d'], Empty: '', Missing: undefined, Flag: true, Nested: { Count: 2 } };
  expect(xmlElement('Root', value)).toBe(
    '<Root><Key>a&lt;b</Key><Key>c&amp;d</Key><Empty></Empty><Flag>true</Flag><Nested><Count>2</Count></Nested></Root>',
  );
});

it('writes characters that XML cannot hold as references', () => {
  expect(xmlElement('Key', 'a\u0001\nb')).toBe('<Key>a&#1;&#10;b</Key>');
});

it('names the namespace of a document', () => {
  expect(xmlDocument('R', 'urn:x', {})).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<R xmlns="urn:x"></R>');
});
