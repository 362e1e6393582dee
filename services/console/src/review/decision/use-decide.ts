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

/** Keeps a review for oneself, taken over from somebody else if need be. */
export function useClaim(reviewId: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (takeOver: boolean) => client.claimReview({ reviewId, takeOver }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['review', reviewId] }),
  });
}
