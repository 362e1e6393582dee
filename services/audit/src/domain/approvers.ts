import { isSamePerson, type PersonIdentity } from '@countersign/shared';

/** The people who approved, each once. */
export function approvers<T extends PersonIdentity & { readonly decision: string }>(
  decisions: readonly T[],
): T[] {
  const approvals = decisions.filter(({ decision }) => decision === 'approve');
  return approvals.filter(
    (one, index) => !approvals.slice(0, index).some((earlier) => isSamePerson(one, earlier)),
  );
}
