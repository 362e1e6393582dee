import {
  hasDocument,
  type ParametersOf,
  type ReviewDetail,
  type reviewRoutes,
  type runRoutes,
  type searchRoutes,
  sectionDocuments,
} from '@countersign/api';
import {
  type Brief,
  briefV1,
  type Routing,
  routingV1,
  type ValidatedSection,
  validatedSectionV1,
} from '@countersign/events';
import { useQuery } from '@tanstack/react-query';
import { readDocument } from './documents.ts';
import { useClient } from './use-client.ts';

/** Lists follow what happens; a page in the background asks nothing. */
const LIVE = { refetchInterval: 4000 } as const;

export type RunQuery = ParametersOf<typeof runRoutes.listRuns>;
export type ReviewQuery = ParametersOf<typeof reviewRoutes.listReviews>;
export type SearchQuery = ParametersOf<typeof searchRoutes.search>;

export function useRuns(query: RunQuery) {
  const client = useClient();
  return useQuery({
    queryKey: ['runs', query],
    queryFn: () => client.listRuns(query),
    placeholderData: (previous) => previous,
    ...LIVE,
  });
}

export function useRun(runId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['run', runId],
    queryFn: () => client.getRun({ runId }),
    ...LIVE,
  });
}

export function useReviews(query: ReviewQuery) {
  const client = useClient();
  return useQuery({
    queryKey: ['reviews', query],
    queryFn: () => client.listReviews(query),
    placeholderData: (previous) => previous,
    ...LIVE,
  });
}

export function useReview(reviewId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['review', reviewId],
    queryFn: () => client.getReview({ reviewId }),
    ...LIVE,
  });
}

/** What a lawyer reads in a round: the routing with its findings, the brief, and the sections that passed. */
export interface Report {
  readonly routing: Routing;
  /** Undefined for runs of before the brief. */
  readonly brief: Brief | undefined;
  readonly sections: readonly ValidatedSection[];
}

/** Within a round the documents do not change. */
export function useReport({ runId, round, documents }: Pick<ReviewDetail, 'runId' | 'round' | 'documents'>) {
  const client = useClient();
  return useQuery({
    queryKey: ['report', runId, round],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Report> => {
      const [routing, brief, ...sections] = await Promise.all([
        readDocument(client, runId, 'routing', routingV1),
        hasDocument(documents, 'brief') ? readDocument(client, runId, 'brief', briefV1) : undefined,
        ...sectionDocuments(documents).map((name) => readDocument(client, runId, name, validatedSectionV1)),
      ]);
      return { routing, brief, sections };
    },
  });
}

export function useSearch(query: SearchQuery) {
  const client = useClient();
  return useQuery({
    queryKey: ['search', query],
    queryFn: () => client.search(query),
    placeholderData: (previous) => previous,
  });
}
