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
