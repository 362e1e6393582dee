import { extractedTextV1 } from '@countersign/events';
import { useQuery } from '@tanstack/react-query';
import { readDocument } from '../../api/documents.ts';
import { useClient } from '../../api/use-client.ts';
import { accountOf } from './account.ts';

const ACCOUNT = extractedTextV1.pick({ reading: true, pages: true });

/** How a run's contract was read; a text does not change once it is written. */
export function useAccount(runId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['account', runId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => accountOf(await readDocument(client, runId, 'text', ACCOUNT)),
  });
}
