import { expect, it } from 'vitest';
import { fileNameOf, runIdOf } from './run-id.ts';

it.each([
  ['uploads/01/NDA.pdf', 'NDA.pdf'],
  ['U\u0308bung.pdf', 'Übung.pdf'],
  ['a/NDA\u202efdp.exe', 'NDAfdp.exe'],
  ['a/NDA\u001b[31m\r\nx.pdf', 'NDA[31m x.pdf'],
  ['a/\u202e\u2066', 'contract.pdf'],
  [`a/${'x'.repeat(1000)}.pdf`, `${'x'.repeat(99)}…${'x'.repeat(16)}.pdf`],
])('the key %j is shown as %s', (key, name) => {
  expect(fileNameOf(key)).toBe(name);
});

it('makes ids of plain letters out of any key', () => {
  expect(runIdOf('inbox', '=HYPERLINK("x")\u0000\ud83d<img>.pdf', 'v1')).toMatch(
    /^[a-z0-9-]{1,41}[0-9a-f]{16}$/,
  );
});
