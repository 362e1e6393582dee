import type { Brief } from '@countersign/events';
import { withPages } from './citing.ts';
import { excerpt } from './excerpt.ts';
import { whoOf } from './who.ts';

const LONGEST_AMOUNT = 160;
/** What stands between the liability and its limit. */
const LEADS_TO_LIMIT = /^[\s,;:]*(?:and\s+)?(?:(?:shall|will) (?:not exceed|be limited to))?[\s,;:]*/i;

/** What liability is limited to, without the words that lead there. */
export const limitIn = (amount: string): string =>
  excerpt(amount.replace(LEADS_TO_LIMIT, ''), LONGEST_AMOUNT).replace(/^…/, '');

/** How often a sum is due, or for what measure of something, said just behind it. */
const EACH =
  /^[^.;,$£€]{0,20}?\b((?:per|each|every|an?) (?:calendar |contract )?(?:month|quarter|year|annum|week|day|hour|unit|ton|gallon|copy|user|subscriber)|monthly|annually|yearly|quarterly|weekly)\b/i;
const SUM = /[$£€]\s?\d+(?:,\d{3})*(?:\.\d+)?/g;
const YEARS = /\byears?\b/gi;
/** A schedule of sums by the year has so many. */
const SCHEDULE = 3;

/** The same just before it: "at a weekly rate of $900". */
const EACH_BEFORE =
  /\b(monthly|annual|yearly|quarterly|weekly|daily|hourly)(?: [a-z]+){1,2} (?:of|is|shall be|will be|equal to)\s*(?:US|CDN|CAD)?$/i;
/** What a sum is, said just before it: "a termination payment equal to $750,000", "the Consulting Fee of $500". */
const WHAT =
  /(?<![\w-])((?:(?!(?:the|an?|of|such|any|this|that|these|its|his|her|their|each|every|for|to|in|on|all|and|or|by|with|as|at|is|be|shall|will|total|aggregate|sum|amount|pays?|paid|monthly|annual|yearly|quarterly|weekly|daily|hourly|same|said|above|following)\b)[A-Za-z][a-z-]+ ){0,3}(?:fees?|royalt(?:y|ies)|commissions?|prices?|salary|deposit|rent|premiums?|retainer|instal?lments?|payments?|bonus(?:es)?|budget|contributions?|milestones?))(?: (?:of|is|are|shall be|will be|equal to|in the (?:total )?(?:amount|sum) of)|:)\s*\(?(?:US|CDN|CAD)?$/i;

/** What a sum is, where its words say so just before it; a bare "payment" tells nothing. */
function whatIs({ amount, citations }: Brief['payments'][number]): string {
  const quote = citations.map((each) => each.quote.replace(/\s+/g, ' ')).join(' ');
  const at = quote.indexOf(amount);
  const said = at < 0 ? undefined : WHAT.exec(quote.slice(Math.max(0, at - 90), at))?.[1];
  return said?.includes(' ') ? ` (${said})` : '';
}

/** Of sums that change from year to year, the first and the last; else how often the sum is due. */
function amountInWords({ amount, citations }: Brief['payments'][number]): string {
  const quote = citations.map((each) => each.quote.replace(/\s+/g, ' ')).join(' ');
  const at = quote.indexOf(amount);
  if (at < 0) return amount;
  const sums = quote.slice(at).match(SUM) ?? [];
  const years = quote.slice(Math.max(0, at - 60)).match(YEARS) ?? [];
  if (sums.length >= SCHEDULE && years.length >= sums.length && sums.at(-1) !== sums[0])
    return `${sums[0]} to ${sums.at(-1)} by the year`;
  const each = EACH.exec(quote.slice(at + amount.length))?.[1] ?? EACH_BEFORE.exec(quote.slice(0, at))?.[1];
  return each ? `${amount} ${each.toLowerCase().replace(/^annual$/, 'annually')}` : amount;
}

/** A sum that was taken out is no sum; that it was is told with what is missing. */
const TAKEN_OUT = /^[$£€¥]?\s?\[[\s*•●_]*\]\.?$/;

/** `$5,000 per month, paid by Buyer (page 3)`. */
export const paymentsOf = ({ payments }: Brief): string[] => [
  ...new Set(
    payments
      .filter(({ amount }) => !TAKEN_OUT.test(amount))
      .map((payment) =>
        withPages(
          `${amountInWords(payment)}${whatIs(payment)}${payment.payer ? `, paid by ${whoOf(payment.payer)}` : ''}`,
          payment.citations,
        ),
      ),
  ),
];

/** `Liability is capped at “the fees paid in the prior year”, in favour of both parties (page 7).` */
export function capOf({ liabilityCap: { exists, amount, protects, citations } }: Brief): string | undefined {
  if (!exists) return undefined;
  const limit = amount ? ` at “${limitIn(amount)}”` : '';
  const said = `Liability is capped${limit}${protects ? `, in favour of ${whoOf(protects)}` : ''}`;
  return withPages(said.endsWith('.') ? said : `${said}.`, citations);
}
