import type { BriefBurden } from '@countersign/events';
import { cite, type Passage } from '../source.ts';

/** Clauses that are named by number and outlive the contract. */
const SURVIVE =
  /\b(?:clauses?|sections?|articles?|paragraphs?) ((?:\d[\d.]*(?:, | and |, and |\b)){1,12})[^.;]{0,60}?\b(?:survives?|outlives?|remains? in (?:force|effect)|continues? (?:in (?:force|effect)|to apply))\b/i;
const BY_THE_PERIOD =
  /\b(?:each|every|per|an?) (?:calendar )?(?:week|month|quarter|year|season)\b|\b(?:weekly|monthly|quarterly|yearly|annual(?:ly)?)\b/i;
const PAID = /\b(?:shall|will|must|agrees? to) pay\b|\bis payable\b|\bpays\b/i;

/** The paragraphs that a list names; a whole clause is named for what fell due under it, too. */
const paragraphsIn = (list: string): string[] => list.match(/\d+\.\d+(?:\.\d+)*/g) ?? [];

const WHY = 'What is paid by the month or year is owed when the contract is over, too.';

/** Survival judged by what survives: a paragraph under which one side pays for every period. Cites both places. */
export function survivingPayments(text: string, passages: readonly Passage[]): BriefBurden[] {
  return passages.flatMap((survival) => {
    const numbers = paragraphsIn(SURVIVE.exec(survival.words)?.[1] ?? '');
    return numbers.flatMap((number) => {
      const begins = new RegExp(`(?:^|\\s)${number.replaceAll('.', '\\.')}\\s`);
      const paid = passages.find(
        (each) =>
          each !== survival &&
          begins.test(each.words) &&
          PAID.test(each.words) &&
          BY_THE_PERIOD.test(each.words),
      );
      if (!paid) return [];
      return [
        { kind: 'payment-survives', why: WHY, citations: [...cite(text, survival), ...cite(text, paid)] },
      ];
    });
  });
}
