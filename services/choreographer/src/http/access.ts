import type { Person } from '../domain/gate/may-answer.ts';
import { Refusal } from '../domain/refusal.ts';

/** Who may do what: the one place that knows groups beside the review's own rules. */
const GROUPS = {
  /** Follows runs and reads reports: whoever belongs to a group. */
  read: undefined,
  /** Uploads contracts, starts and redrives runs. */
  operate: ['legal-operations', 'legal-leads'],
  /** Claims and decides; the review itself knows for which groups it is. */
  review: undefined,
} as const;

/** What a route asks of its caller. */
export type Access = keyof typeof GROUPS;

/** Groups that see every review, beside those that it is for. */
const SEE_ALL_REVIEWS = ['legal-leads', 'legal-operations', 'audit'];

/** @throws Refusal 403 when the person belongs to no group that may. */
export function assertMay(access: Access, { groups }: Person): void {
  const allowed: readonly string[] | undefined = GROUPS[access];
  if (allowed ? groups.some((group) => allowed.includes(group)) : groups.length > 0) return;
  const needed = allowed ? `one of the groups ${allowed.join(', ')}` : 'a group';
  throw new Refusal(403, 'Forbidden', `This needs somebody from ${needed}. Ask whoever keeps the user pool.`);
}

/** Groups whose reviews a person sees; undefined for all. */
export const visibleReviewGroups = ({ groups }: Person): readonly string[] | undefined =>
  groups.some((group) => SEE_ALL_REVIEWS.includes(group)) ? undefined : groups;
