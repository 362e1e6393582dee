/** Somebody as records know them: name, and what tells people of one name apart. */
export interface Known {
  readonly userId?: string | null | undefined;
  readonly email?: string | null | undefined;
}

const sameText = (one: string | null | undefined, other: string | null | undefined) =>
  typeof one === 'string' && one.toLowerCase() === other?.toLowerCase();

/** Whether two are one person, under whichever of their identities. */
export const isSamePerson = (one: Known, other: Known): boolean =>
  sameText(one.userId, other.userId) || sameText(one.email, other.email);

/** The people who approved, each once. */
export function approvers<T extends Known & { readonly decision: string }>(decisions: readonly T[]): T[] {
  const approvals = decisions.filter(({ decision }) => decision === 'approve');
  return approvals.filter(
    (one, index) => !approvals.slice(0, index).some((earlier) => isSamePerson(one, earlier)),
  );
}
