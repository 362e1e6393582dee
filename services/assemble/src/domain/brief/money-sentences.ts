import type { Brief } from '@countersign/events';
import { withPages } from './citing.ts';
import { excerpt } from './excerpt.ts';
import { whoOf } from './who.ts';

const LONGEST_AMOUNT = 160;
/** What stands between the liability and its limit. */
const LEADS_TO_LIMIT = /^[\s,;:]*(?:and\s+)?(?:(?:shall|will) (?:not exceed|be limited to))?[\s,;:]*/i;

/** `$5,000, paid by Buyer (page 3)`. */
export const paymentsOf = ({ payments }: Brief): string[] => [
  ...new Set(
    payments.map(({ amount, payer, citations }) =>
      withPages(`${amount}${payer ? `, paid by ${whoOf(payer)}` : ''}`, citations),
    ),
  ),
];

/** `Liability is capped at “the fees paid in the prior year”, in favour of both parties (page 7).` */
export function capOf({ liabilityCap: { exists, amount, protects, citations } }: Brief): string | undefined {
  if (!exists) return undefined;
  const limit = amount
    ? ` at “${excerpt(amount.replace(LEADS_TO_LIMIT, ''), LONGEST_AMOUNT).replace(/^…/, '')}”`
    : '';
  const said = `Liability is capped${limit}${protects ? `, in favour of ${whoOf(protects)}` : ''}`;
  return withPages(said.endsWith('.') ? said : `${said}.`, citations);
}
