import { expect, it } from 'vitest';
import { parseContract, readContracts } from './contract-source.ts';

it('names the file and the field that are wrong', () => {
  expect(() =>
    parseContract('x.md', '---\nfile: x\ntitle: X\nreference: R\nlayout: wide\n---\nText'),
  ).toThrow(/x\.md[\s\S]*layout/);
  expect(() => parseContract('y.md', 'Text')).toThrow('y.md: no front matter');
});

it('uses only characters that the embedded fonts have', () => {
  for (const { meta, markdown } of readContracts()) {
    expect(markdown.match(/[^\n\x20-\x7e\xa0-\xff–“”„’€…·]/gu), meta.file).toBeNull();
  }
});
