import { expect, it } from 'vitest';
import { toBlocks } from './blocks.ts';

it('takes clause numbers as labels', () => {
  expect(toBlocks('2.1 The Buyer shall:\n\n(a) pay;')).toMatchObject([
    { kind: 'paragraph', label: '2.1', depth: 0, runs: [{ text: 'The Buyer shall:' }] },
    { kind: 'paragraph', label: '(a)', depth: 1, runs: [{ text: 'pay;' }] },
  ]);
});

it('shows characters, not HTML', () => {
  expect(toBlocks('Orrick & Kell’s "x" < y')).toMatchObject([
    { runs: [{ text: 'Orrick & Kell’s "x" < y' }] },
  ]);
});

it('refuses Markdown that it would not set', () => {
  expect(() => toBlocks('> quoted')).toThrow('contracts do not use blockquote');
});
