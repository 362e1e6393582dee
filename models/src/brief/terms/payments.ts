import type { BriefPayment } from '@countersign/events';
import { type BriefSource, citeAround } from '../source.ts';
import { mentions, objectAfter, subjectBefore } from '../who.ts';

const MONEY =
  /(?:(?:(?<![A-Za-z])(?:US|U\.S\.|CA|C|AU|A|NZ|HK|S|SG|R|CAD|USD|EUR|GBP|CHF)(?=\s?[$£€¥]))?\s?[$£€¥]\s?(?:\d[\d,.]*\d|\d|\[[^\]]{0,8}\])(?:\s?(?:million|billion|thousand|[MKm]\b))?|\b(?:USD|EUR|GBP|CAD|CHF)\s?\d[\d,.]*\d)/;
/** "three per cent (3%)": the words before the figures. */
const IN_WORDS = String.raw`(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half)[- ]){1,3}(?:per ?cent|percent) ?\(`;
const RATE = new RegExp(
  String.raw`\b(?:${IN_WORDS})?\d{1,3}(?:\.\d+)?\s?(?:%|percent|per cent)[^.;]{0,60}\b(?:revenue|sales|fees?|profits?|price|royalt\w+|receipts|margin)\b`,
  'i',
);
const PAYS =
  /\b(?:pay|paid|pays|payable|fees?|price|royalt\w+|commission|compensation|salary|charge[sd]?|costs?|remunerat\w+|deposit|rent|premium|reimburse|purchase price|consideration|instal?lments?)\b/i;
/** Sums that nobody pays for what the contract is about. */
const OTHER =
  /\b(?:insur\w+|coverage|per occurrence|aggregate limit|net worth|par value|liability\b[^.;]{0,80}\bexceed|liquidated damages|savings|raise[sd]?\b[^.;]{0,40}\bfunding|market capitali[sz]ation)\b/i;
/** A price names no payer: who stands before it may be who receives it. */
const PAID = /\b(?:pays?|paid|paying|payable|payments?|reimburs\w+|owes?|remit\w*|charged)\b/i;
/** Who pays stands before this verb: "in consideration of the duties of the parties, Tarn shall pay". */
const SHALL_PAY =
  /\b(?:shall|will|must|agrees? to|undertakes? to|hereby)\s+(?:also |promptly |then )?(?:pay|reimburse|remit)\b|\bpays\b/i;
const MOST = 8;

function payerIn(words: string, parties: BriefSource['parties']): string | null {
  if (!PAID.test(words)) return null;
  const all = mentions(words, parties);
  const verb = SHALL_PAY.exec(words)?.index;
  if (verb !== undefined) {
    const payer = subjectBefore(all, verb + 1);
    if (payer !== null) return payer;
  }
  const at = PAYS.exec(words)?.index ?? 0;
  return subjectBefore(all, at + 1) ?? objectAfter(all, at, null);
}

/** What is paid, by whom, and for what, as far as a sum or a rate is named. */
export function payments({ text, passages, parties }: BriefSource): BriefPayment[] {
  return passages
    .filter(({ words }) => PAYS.test(words) && (MONEY.test(words) || RATE.test(words)) && !OTHER.test(words))
    .slice(0, MOST)
    .map((passage) => {
      const { words } = passage;
      const amount = (MONEY.exec(words) ?? RATE.exec(words))!;
      return {
        what: words.slice(0, 200),
        amount: amount[0].trim(),
        payer: payerIn(words, parties),
        citations: citeAround(text, passage, amount.index),
      };
    });
}
