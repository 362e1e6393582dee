import { expect, it } from 'vitest';
import { flatness, perContract, shortfalls } from './size-figures.ts';

const error = { class: 'downstream', name: 'LOST', message: 'Service Unavailable' };

it('says of contracts that were not completed how many ended how, and why', () => {
  expect(
    shortfalls([
      { status: 'COMPLETED', error: null },
      { status: 'LOST', error },
      { status: 'PARTIAL', error: null },
      { status: 'LOST', error },
    ]),
  ).toEqual(['2 ended as LOST, LOST: Service Unavailable', '1 ended as PARTIAL']);
});

it('says nothing where all were completed', () =>
  expect(shortfalls([{ status: 'COMPLETED', error: null }])).toEqual([]));

const batch = (size: number, cpu: number) => ({
  size,
  figures: [
    { name: `${size} contracts at once: completed`, value: size, unit: 'contracts' },
    { name: `${size} contracts at once: CPU`, value: cpu, unit: 's/contract' },
    { name: `${size} contracts at once: CPU in extract`, value: 99, unit: 's/contract' },
  ],
});

it('compares what a contract took in batches of ten and more', () =>
  expect(flatness([batch(1, 15), batch(10, 6), batch(100, 4), batch(500, 5)], 'real')).toEqual([
    {
      name: 'CPU a contract of 10, 100, 500 at once, real models, most against least',
      ...{ value: 1.5, unit: 'times' },
    },
  ]));

it.each([[[batch(1, 15), batch(10, 6)]], [[batch(100, 4)]], [[]]])(
  'compares nothing where there are no two of them',
  (batches) => expect(flatness(batches, 'instant')).toEqual([]),
);

it('has no figure of a contract where none was completed', () => {
  expect(perContract('CPU', 3, 0)).toEqual([]);
  expect(perContract('CPU', 3, 2)).toEqual([{ name: 'CPU', value: 1.5, unit: 's/contract' }]);
});
