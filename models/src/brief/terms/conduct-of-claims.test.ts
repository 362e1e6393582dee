import { expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const between = (clauses: string) =>
  readBrief(
    `SUPPLY AGREEMENT\n\nThis Agreement is made on 3 March 2027 between Alder Quay Inc. ("Alder") and Birch Mill LLC ("Birch").\n\n${clauses}`,
  );
const sidesOf = ({ indemnities }: ReturnType<typeof readBrief>) => indemnities.map(({ by, to }) => [by, to]);

const PROMISE = '7. Alder shall indemnify Birch against claims that its goods hurt somebody.';
const CONDUCT =
  'The Indemnified Party shall give notice of a claim at once. The Indemnifying Party shall defend and settle it. The Indemnified Party may thereafter take part, and will hold the Indemnifying Party harmless from what it settles alone.';

it('reads who indemnifies whom from the promise, and not from how a claim is conducted', () => {
  expect(sidesOf(between(`${PROMISE}\n\n8. ${CONDUCT}`))).toEqual([['Alder', 'Birch']]);
  expect(between(`${PROMISE}\n\n8. ${CONDUCT}`).indemnityDirection).toBe('one-way');
});

it('reads a promise of both beside one of one side, though the clause goes on to the conduct of claims', () => {
  const mutual =
    '7. Each party shall indemnify the other against claims that its breach causes; the indemnified party shall tell the indemnifying party of them.';
  expect(
    sidesOf(between(`${mutual}\n\n8. Alder shall in addition indemnify Birch against claims on patents.`)),
  ).toEqual([
    ['both', 'both'],
    ['Alder', 'Birch'],
  ]);
});

it('takes each for bound where only the conduct of claims says that somebody is', () => {
  const text =
    '8. The Indemnifying Party shall indemnify and hold harmless the Indemnified Party from such claims.';
  expect(sidesOf(between(text))).toEqual([['both', 'both']]);
});
