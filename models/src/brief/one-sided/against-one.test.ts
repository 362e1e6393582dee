import { describe, expect, it } from 'vitest';
import { passagesOf } from '../source.ts';
import { againstOne } from './against-one.ts';

const SIDES = /\b[Tt]he (?:Host|Customer)\b/g;
const text = (clauses: readonly string[]) => `HOSTING AGREEMENT\n\n1. Hosting\n\n${clauses.join('\n\n')}`;
const foundIn = (whole: string, ...reader: Parameters<typeof againstOne>[3][]) =>
  againstOne(whole, passagesOf(whole), (words) => words.replace(SIDES, 'PARTY'), ...reader).map(
    ({ citations: [first] }) => first?.quote,
  );

describe('againstOne', () => {
  it('reads as sentences what names one side alone and its words make likely, and tells it by its margin', () => {
    const asked: string[] = [];
    const found = foundIn(
      text([
        '1.1 The Customer forfeits the website by a complaint.',
        '1.2 The Customer forfeits nothing at all here.',
        '1.3 Either party forfeits the website by a complaint.',
        '1.4 The Host keeps the website in a cool room.',
      ]),
      {
        score: (said) => ({
          byWords: said.includes('forfeits') ? 1 : -1,
          withSentence: ([margin]) => margin ?? 0,
        }),
        vectorOf: (sentence) => {
          asked.push(sentence);
          return Float32Array.of(sentence.includes('complaint') ? 2 : 0);
        },
        threshold: 1,
      },
    );
    expect(asked).toEqual([
      'the party forfeits the website by a complaint.',
      'the party forfeits nothing at all here.',
    ]);
    expect(found).toEqual([expect.stringContaining('by a complaint')]);
  });

  it('finds nothing in a text without clauses', () => {
    expect(foundIn('HOSTING AGREEMENT')).toEqual([]);
  });
});

/** None of them was an example when the weights were fitted. */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'The Customer may take its complaint to a judge only with the leave of the Host.',
    'The Customer may take its complaint to the ombudsman of the trade.',
  ],
  [
    'The Host keeps the reservation fee if the Customer does not like what it gets.',
    'The Host returns the reservation fee if it cannot hold the room.',
  ],
  [
    'The founder of the Customer is liable with her savings.',
    'The founder of the Customer is the contact for press questions.',
  ],
  [
    'The Customer promises never to sell more cheaply to anybody than to the Host.',
    'The Customer promises to sell only goods that pass the test.',
  ],
  [
    'The Customer is barred from buying spare parts from anyone except the Host.',
    'The Customer is free to buy spare parts from anyone.',
  ],
  [
    'The subsidiaries of the Customer pay if the Customer does not.',
    'The subsidiaries of the Customer may order at the same prices.',
  ],
  [
    'What the engineers of the Customer invent in their spare time goes to the Host.',
    'What the engineers of the Customer need is kept in store by the Host.',
  ],
  [
    'The Customer may not take on new staff without the blessing of the Host.',
    'The Customer may not take children into the hall.',
  ],
];

describe('the model that ships', () => {
  it.each(PAIRS)('tells: %s', (adverse) => {
    expect(foundIn(text([`1.1 ${adverse}`]))).toEqual([expect.stringContaining(adverse.slice(0, -1))]);
  });

  it.each(PAIRS)('takes for ordinary, where it is not "%s": %s', (_, ordinary) => {
    expect(foundIn(text([`1.1 ${ordinary}`]))).toEqual([]);
  });
});
