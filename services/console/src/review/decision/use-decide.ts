import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionKind, Review, SectionChange, SeverityChange } from '../../api/run.ts';
import { useClient } from '../../api/use-client.ts';

export interface Proposal {
  readonly decision: DecisionKind;
  readonly comment?: string;
  readonly changes: readonly SectionChange[];
  readonly severityChanges: readonly SeverityChange[];
}

/** Sends a decision; what is shown is read again whether it counted or was refused. */
export function useDecide(reviewId: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (proposal: Proposal) => client.post<Review>(`/api/reviews/${reviewId}/decisions`, proposal),
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'pdf' }),
  });
}

/** Tells the others that one is at it. */
export function useClaim(reviewId: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.post<Review>(`/api/reviews/${reviewId}/claim`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['review', reviewId] }),
  });
}
