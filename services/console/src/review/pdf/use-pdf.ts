import type { RunDocument } from '@countersign/api';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../api/use-client.ts';
import { openPdf } from './open-pdf.ts';

/** The contract of a run, as it came in. */
export function usePdf(runId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['pdf', runId],
    queryFn: async () => openPdf(await client.getDocument({ runId, name: 'source' satisfies RunDocument })),
    staleTime: Number.POSITIVE_INFINITY,
    // A parsed document is large; it goes when nobody looks at it.
    gcTime: 30_000,
  });
}
