/** Who may call a route: its own rule on groups, and what the review that it is about asks of them. */
export interface Who {
  /** Groups of which the caller needs one; `any` for whoever belongs to a group at all. */
  readonly groups: 'any' | readonly string[];
  /**
   * `sees`: the caller sees a review that is for one of the caller's groups, or sees all of them (`SEE_ALL_REVIEWS`).
   * `answers`: the review waits for an answer from one of the caller's groups.
   */
  readonly review?: 'sees' | 'answers';
}

/** Whoever belongs to a group: follows runs and reads reports. */
export const MEMBERS: Who = { groups: 'any' };

/** Uploads contracts, starts and redrives runs. */
export const OPERATORS: Who = { groups: ['legal-operations', 'legal-leads'] };

/** Sees the reviews of the own groups. */
export const REVIEW_READERS: Who = { groups: 'any', review: 'sees' };

/** Claims and decides what waits for one of the own groups. */
export const REVIEWERS: Who = { groups: 'any', review: 'answers' };

/** Groups that see every review, beside those that it is for. */
export const SEE_ALL_REVIEWS: readonly string[] = ['legal-leads', 'legal-operations', 'audit'];

/** Whether somebody of these groups may call a route at all; what the review asks is not looked at. */
export const mayCall = ({ groups }: Who, own: readonly string[]): boolean =>
  groups === 'any' ? own.length > 0 : own.some((group) => groups.includes(group));

/** Groups whose reviews somebody of these groups sees; undefined for all. */
export const visibleReviewGroups = (own: readonly string[]): readonly string[] | undefined =>
  own.some((group) => SEE_ALL_REVIEWS.includes(group)) ? undefined : own;
