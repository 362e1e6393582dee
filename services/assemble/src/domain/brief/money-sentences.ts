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

/** Of sums that change from year to year, the first and the last; else how often the sum is due. */
function amountInWords({ amount, citations }: Brief['payments'][number]): string {
  const quote = citations.map((each) => each.quote.replace(/\s+/g, ' ')).join(' ');
  const at = quote.indexOf(amount);
  if (at < 0) return amount;
  const sums = quote.slice(at).match(SUM) ?? [];
  const years = quote.slice(Math.max(0, at - 60)).match(YEARS) ?? [];
  if (sums.length >= SCHEDULE && years.length >= sums.length && sums.at(-1) !== sums[0])
    return `${sums[0]} to ${sums.at(-1)} by the year`;
  const each = EACH.exec(quote.slice(at + amount.length))?.[1];
  return each ? `${amount} ${each.toLowerCase()}` : amount;
}

/** `$5,000 per month, paid by Buyer (page 3)`. */
export const paymentsOf = ({ payments }: Brief): string[] => [
  ...new Set(
    payments.map((payment) =>
      withPages(
        `${amountInWords(payment)}${payment.payer ? `, paid by ${whoOf(payment.payer)}` : ''}`,
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
