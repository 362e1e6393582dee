import { expect, it } from 'vitest';
import { shortfalls } from './size-figures.ts';

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
