import type { BriefParty } from '@countersign/events';
import { literally } from '../../text/literally.ts';

/** How far behind the last name of a group the brackets stand that name them all. */
const REACH = 420;
const IS_PLURAL = /[^s]s$/;

/** Whether brackets behind a party call it so together with others: `(together, the "Sellers")`. */
function isSaidTogether(text: string, { role, citations }: BriefParty): boolean {
  if (role === null || !IS_PLURAL.test(role)) return false;
  const end = citations[0]?.end ?? 0;
  const together = String.raw`\b(?:together|collectively|jointly)\b[^()]{0,60}(?<!\w)${literally(role)}(?!\w)`;
  return new RegExp(together, 'i').test(text.slice(end, end + REACH));
}

/** Where the group begins that ends with a party: with the first of those before it that have no role of their own. */
const groupFrom = (parties: readonly BriefParty[], last: number): number =>
  parties.slice(0, last).findLastIndex(({ role }) => role !== null) + 1;

/**
 * What several parties are called together: the role of each of them who has no other. What all are called together
 * tells none from the others: `Tarn Inc. and Birch LLC (collectively, the "Partners")`.
 */
export function withCollectiveRoles(text: string, parties: readonly BriefParty[]): BriefParty[] {
  const roles = parties.map(({ role }) => role);
  parties.forEach((party, last) => {
    const from = groupFrom(parties, last);
    if (from === last || !isSaidTogether(text, party)) return;
    const isOfAll = from === 0 && last === parties.length - 1;
    roles.fill(isOfAll ? null : party.role, from, last + 1);
  });
  return parties.map((party, index) => ({ ...party, role: roles[index] ?? null }));
}
