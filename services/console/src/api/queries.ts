import type { Routing, ValidatedSection } from '@countersign/events';
import { useQuery } from '@tanstack/react-query';
import { readDocument } from './documents.ts';
import type { Review, ReviewDetail, Run, RunDetail } from './run.ts';
import type { SearchResult } from './search.ts';
import { useClient } from './use-client.ts';

/** Lists follow what happens; a page in the background asks nothing. */
const LIVE = { refetchInterval: 4000 } as const;

type Filter = Readonly<Record<string, string | undefined>>;

export interface RunPage {
  readonly runs: readonly Run[];
  readonly next: string | null;
}

export function useRuns(filter: Filter) {
  const client = useClient();
  return useQuery({
    queryKey: ['runs', filter],
    queryFn: () => client.get<RunPage>('/api/runs', filter),
    placeholderData: (previous) => previous,
    ...LIVE,
  });
}

export function useRun(runId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['run', runId],
    queryFn: () => client.get<RunDetail>(`/api/runs/${runId}`),
    ...LIVE,
  });
}

export function useReviews(filter: Filter) {
  const client = useClient();
  return useQuery({
    queryKey: ['reviews', filter],
    queryFn: () => client.get<{ reviews: readonly Review[] }>('/api/reviews', filter),
    placeholderData: (previous) => previous,
    ...LIVE,
  });
}

export function useReview(reviewId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['review', reviewId],
    queryFn: () => client.get<ReviewDetail>(`/api/reviews/${reviewId}`),
    ...LIVE,
  });
}

/** What a lawyer reads in a round: the routing with its findings, and the sections that passed. */
export interface Report {
  readonly routing: Routing;
  readonly sections: readonly ValidatedSection[];
}

/** Within a round the documents do not change. */
export function useReport({ runId, round, documents }: Pick<ReviewDetail, 'runId' | 'round' | 'documents'>) {
  const client = useClient();
  return useQuery({
    queryKey: ['report', runId, round],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Report> => {
      const names = documents.filter((name) => name.startsWith('section-') && name !== 'section-plan');
      const [routing, ...sections] = await Promise.all([
        readDocument<Routing>(client, runId, 'routing'),
        ...names.map((name) => readDocument<ValidatedSection>(client, runId, name)),
      ]);
      return { routing, sections };
    },
  });
}

export function useSearch(filter: Filter) {
  const client = useClient();
  return useQuery({
    queryKey: ['search', filter],
    queryFn: () => client.get<SearchResult>('/api/search', filter),
    placeholderData: (previous) => previous,
  });
}
