import { describe, expect, it } from 'vitest';
import { turnedAgainstOne } from './one-sided.ts';

const marked = (words: string): string => words.replace(/[Tt]he (?:Mill|Baker)\b/g, 'PARTY');

/** What is laid on one side alone, by kind, and what ordinary contracts say of the same thing. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  [
    'a claim lost by time',
    'Claims of the Baker expire three weeks after delivery.',
    'The Mill answers claims of the Baker within three weeks.',
  ],
  [
    'a claim lost for want of form',
    'No suit by the Baker is admitted later than a month after delivery.',
    'The Mill shall defend the Baker against any suit by a third party.',
  ],
  [
    'courts',
    'The Mill may bring proceedings wherever it likes.',
    'The parties shall bring proceedings in the courts of Bruges.',
  ],
  [
    'who decides',
    'Questions of quality are settled by the head miller of the Mill.',
    'Questions of quality are settled by an expert whom both parties appoint.',
  ],
  [
    'a limit in other words',
    'The Baker shall not recover from the Mill more than one month’s price.',
    'Neither party shall recover from the other more than one year’s price.',
  ],
  [
    'a limit in other words',
    'The Mill is answerable for intent alone.',
    'The Mill is answerable for its drivers.',
  ],
  [
    'a right forgone',
    'The Baker renounces the remedies that the law gives it.',
    'The Baker may claim damages if the flour is late by the fault of the Mill.',
  ],
  [
    'a right forgone',
    'The Baker shall not withhold payment for any reason.',
    'The Baker shall not unreasonably withhold its approval.',
  ],
  [
    'proof',
    'It is for the Baker to prove that the flour was bad.',
    'The Mill shall show its certificate on request.',
  ],
  [
    'proof',
    'The Mill may have the Baker restrained without proving loss.',
    'The Mill may rely on a certificate of an accredited laboratory.',
  ],
  [
    'persons',
    'For two years after the end the Baker shall leave the millers of the Mill alone.',
    'The Mill shall leave the yard clean.',
  ],
  [
    'a trade',
    'The Baker will not deal with customers of the Mill until two years have passed.',
    'The Baker may deal with other mills.',
  ],
  [
    'terms',
    'The Mill may rewrite these conditions.',
    'The Mill may revise the price once a year by no more than the index.',
  ],
  [
    'price',
    'A supplement that the Mill works out is added to each bill.',
    'The price is that of the list in Annex 1.',
  ],
  ['the end', 'The Mill may end this contract.', 'The Mill may end this contract on two months’ notice.'],
  [
    'a look into the books',
    'The Mill may inspect the Baker’s books day and night.',
    'The Mill may inspect the Baker’s books once a year on two weeks’ notice.',
  ],
  [
    'acting for another',
    'The Mill may make declarations on behalf of the Baker.',
    'The Mill may deliver to the address of the Baker.',
  ],
  [
    'help oneself',
    'The Mill may have the work done by others and send the Baker the bill.',
    'The Mill shall send the Baker a bill each month.',
  ],
  [
    'counts as right',
    'An account that the Baker has not questioned within two days is correct.',
    'An account that the Baker has not questioned within thirty days is correct.',
  ],
  [
    'counts as received',
    'Letters of the Mill are received on the day on which they are written.',
    'Letters of the Mill are sent by registered mail.',
  ],
  [
    'whatever the cause',
    'The Baker pays for the sacks, whoever tore them.',
    'The Baker pays for sacks that it has torn.',
  ],
  [
    'costs of the other',
    'The Baker bears the legal costs of the Mill in every case.',
    'The Baker bears its own legal costs.',
  ],
  [
    'what was paid',
    'The deposit of the Baker stays with the Mill however the contract ends.',
    'The deposit of the Baker is returned within ten days.',
  ],
  [
    'a quantity',
    'The Baker takes not less than nine tonnes each week.',
    'The Baker orders as much or as little as it needs.',
  ],
  [
    'interest',
    'Late sums carry four per cent a month.',
    'Late sums carry four per cent a year above the base rate.',
  ],
];

describe('turnedAgainstOne', () => {
  it.each(PAIRS)('tells %s: %s', (_, adverse) => {
    expect(turnedAgainstOne(marked(adverse))).toBeDefined();
  });

  it.each(PAIRS)('lets %s be ordinary: not %s but %s', (_, __, ordinary) => {
    expect(turnedAgainstOne(marked(ordinary))).toBeUndefined();
  });

  it('leaves what binds both sides in the same way', () => {
    expect(turnedAgainstOne('Claims of either party lapse three weeks after delivery')).toBeUndefined();
    expect(turnedAgainstOne('Claims of the parties lapse three weeks after delivery')).toBeUndefined();
  });

  it('does not take the title of a section for a sentence', () => {
    expect(turnedAgainstOne('7. Claims and courts 7.1 PARTY delivers on Mondays')).toBeUndefined();
  });
});
