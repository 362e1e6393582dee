import { describe, expect, it } from 'vitest';
import { withoutUndone } from '../../text/undone.ts';
import { briefOf } from './testing/term-cases.ts';

const whys = (clause: string) => briefOf(clause).burdens.map(({ why }) => why);
const kinds = (clause: string) => briefOf(clause).burdens.map(({ kind }) => kind);

const WHY = 'Nobody has to keep secret what is learnt, or one side has not.';

describe('secrecy that nobody owes', () => {
  it.each([
    'Neither party owes the other a duty of confidentiality, and each may disclose what it learns.',
    'Neither party is bound to keep secret anything that it is told.',
    'Nothing that is said under this Agreement is to be treated as confidential.',
    'Each party shall keep secret what it learns. Neither party is obliged to hold anything in confidence.',
    'Each may freely disclose what it learns, and each party may publish whatever it hears.',
  ])('is looked at by a person: %s', (clause) => {
    expect(whys(clause)).toContain(WHY);
  });

  it.each([
    'The receiving party has no obligation of confidentiality with respect to information that is public.',
    'It was told by a third party who is not under an obligation to maintain the confidentiality of the information.',
    'This does not apply to what was lawfully known to it, free of any duty of confidence, before it was told.',
    'Neither party shall be obliged to disclose confidential information.',
    'Neither party shall disclose what it learns, and each shall keep it confidential.',
  ])('is not that of an ordinary clause: %s', (clause) => {
    expect(whys(clause)).not.toContain(WHY);
  });
});

describe('what is undone', () => {
  it.each([
    'The Supplier shall not be released from its covenant not to compete.',
    'The Supplier is released from its covenant not to compete if the Customer is sold.',
    'If the parties have not agreed on a mediator, the dispute shall be settled by arbitration.',
    'A party that has declined to renew this Agreement shall pay.',
    'Each party gives up its right to a trial by jury.',
    'Each invoice that was not agreed shall be referred to arbitration.',
  ])('is not what stands, holds in some case or is said in passing: %s', (words) => {
    expect(withoutUndone(words)).toBe(words);
  });

  it('ends with its part of the sentence, and keeps all other words in their places', () => {
    const words = 'The Buyer gives up its right to terminate; the Seller may end this Agreement.';
    expect(withoutUndone(words).trimEnd()).toHaveLength(words.length);
    expect(withoutUndone(words)).toMatch(/^The Buyer\s+; the Seller may end this Agreement\.$/);
  });
});

it('tells the time in which nobody may leave beside the right to do so', () => {
  const [exit] = briefOf(
    'Except in the first ten years, in which nobody may, either party may end this Agreement without cause on 30 days’ notice.',
  ).terminationForConvenience;
  expect([exit?.by, exit?.notice, exit?.condition]).toEqual([
    'either',
    '30 days',
    'Except in the first ten years, in which nobody may',
  ]);
  const [free] = briefOf(
    'Except as set out in clause 5, either party may end this Agreement without cause on 30 days’ notice.',
  ).terminationForConvenience;
  expect([free?.by, free?.condition]).toEqual(['either', undefined]);
});

it('reads a term of which only the length is said', () => {
  expect(briefOf('The weather is good.\n\n9. Term. Three years.').term.value).toBe('3 years');
});

it.each([
  [
    'automatic-renewal',
    'This Agreement is for one year and shall under no circumstances renew automatically.',
  ],
  ['waiver-of-rights', 'Neither party waives its right to a trial by jury.'],
  ['people-taken', 'Each party may solicit and hire the employees of the other for two years after the end.'],
  ['security', 'Tarn Holdings does not guarantee the payment of the debts of the Customer.'],
])('lays no burden where it is denied: %s', (kind, clause) => {
  expect(kinds(clause)).not.toContain(kind);
});
