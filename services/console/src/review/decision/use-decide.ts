import type { ParametersOf, reviewRoutes } from '@countersign/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../api/use-client.ts';

export type Proposal = Omit<ParametersOf<typeof reviewRoutes.decideReview>, 'reviewId'>;

/** Sends a decision; what is shown is read again whether it counted or was refused. */
export function useDecide(reviewId: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (proposal: Proposal) => client.decideReview({ reviewId, ...proposal }),
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'pdf' }),
  });
}

/** Tells the others that one is at it. */
export function useClaim(reviewId: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.claimReview({ reviewId }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['review', reviewId] }),
  });
}
