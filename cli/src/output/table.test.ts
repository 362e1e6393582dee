import { expect, it } from 'vitest';
import { table } from './table.ts';

it('aligns text to the left and numbers to the right', () => {
  expect(
    table(
      ['file', 'pages'],
      [
        ['nda.pdf', 3],
        ['outsourcing.pdf', 60],
      ],
    ),
  ).toBe(
    [
      'file             pages',
      '───────────────  ─────',
      'nda.pdf              3',
      'outsourcing.pdf     60',
    ].join('\n'),
  );
});

it('keeps every cell on its line, whatever it holds', () => {
  const text = table(['file'], [['NDA\r\n\u001b[2J\u202e.pdf'], ['b']]);
  expect(text.split('\n')).toEqual(['file', '───────────', 'NDA [2J.pdf', 'b']);
});
