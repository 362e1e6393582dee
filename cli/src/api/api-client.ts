import {
  type AnswerOf,
  ApiError,
  type Client,
  createClient,
  type DayCost,
  type DocumentName,
  everyPage,
  type forgetRoutes,
  type operationRoutes,
  type ParametersOf,
  type Review,
  type Run,
  type RunDetail,
  type runRoutes,
  type searchRoutes,
} from '@countersign/api';
import { sha256 } from '@countersign/shared';
import { patientFetch } from './patient-fetch.ts';

/** What the commands ask of the HTTP API, as one signed-in person. @throws ApiError for answers from 400 on. */
export interface Api {
  startRun(key: string, versionId: string | undefined): Promise<Run>;
  /** All runs that fit, newest first. */
  listRuns(query: Omit<ParametersOf<typeof runRoutes.listRuns>, 'limit' | 'next'>): Promise<Run[]>;
  /** The newest hundred, and on by hundreds until all that are wanted are among them, or there are no more. */
  newestRuns(wanted?: Iterable<string>): Promise<Run[]>;
  /** What all contracts have cost today (UTC); undefined for who does not see every run, and of earlier versions. */
  costOfToday(): Promise<DayCost | undefined>;
  getRun(runId: string): Promise<RunDetail>;
  /** @param overCap also on a day that has cost what it may, and while places are taken */
  redrive(runId: string, overCap?: boolean): Promise<AnswerOf<typeof runRoutes.redriveRun>>;
  cancel(runId: string, reason: string): Promise<void>;
  /** Records a step that the command takes next, with credentials of its own. @throws ApiError when it is not recorded */
  recordOperation(operation: ParametersOf<typeof operationRoutes.recordOperation>): Promise<void>;
  /** Deletes the words of a contract; `reason` is archived. */
  forget(runId: string, reason: string): Promise<AnswerOf<typeof forgetRoutes.forgetRun>>;
  /** All open reviews that the person may answer, soonest due first. */
  openReviews(): Promise<Review[]>;
  decide(reviewId: string, decision: 'approve' | 'reject', comment: string): Promise<void>;
  /** Bytes of a document of the run, e.g. `report.pdf`. @throws ApiError `DocumentAltered` when they are not what was recorded */
  download(runId: string, name: DocumentName): Promise<Uint8Array>;
  /** How many documents the person can find by searching, and whether those are all. */
  searchable(): Promise<Pick<AnswerOf<typeof searchRoutes.search>, 'total' | 'complete'>>;
}

/** Where the HTTP API is: search has an API of its own. */
export interface Endpoints {
  readonly runs: string;
  /** Asked for when something is searched: the others need none. */
  search(): Promise<string>;
}

const LIMIT = 100;

async function download(client: Client, runId: string, name: DocumentName): Promise<Uint8Array> {
  const { url, sha256: recorded } = await client.getDocument({ runId, name });
  const response = await patientFetch()(url).catch((cause: unknown) => {
    throw new ApiError(0, 'Unreachable', `${name} of ${runId} could not be fetched.`, { cause });
  });
  if (!response.ok)
    throw new ApiError(response.status, 'DocumentUnreadable', `${name}: ${await response.text()}`);
  const bytes = await response.bytes();
  if (sha256(bytes) === recorded) return bytes;
  throw new ApiError(409, 'DocumentAltered', `${name} of ${runId} is not what was recorded; do not use it.`);
}

/** Speaks to the API, with a token that `signIn` gives for each call. */
export function createApi({ runs, search }: Endpoints, signIn: () => Promise<string>): Api {
  const clientAt = (endpoint: string, send = patientFetch()) =>
    createClient({ endpoint, token: signIn, fetch: send });
  const client = clientAt(runs);
  const startingClient = clientAt(runs, patientFetch({ methods: ['POST'] }));

  return {
    // The same version of an object is the same run, however often it is asked for.
    startRun: (key, versionId) => startingClient.startRun({ key, versionId }),

    async newestRuns(wanted = []) {
      const missing = new Set(wanted);
      const found: Run[] = [];
      for await (const { runs } of everyPage((next) => client.listRuns({ limit: LIMIT, next }))) {
        found.push(...runs);
        for (const { runId } of runs) missing.delete(runId);
        if (missing.size === 0) break;
      }
      return found;
    },

    async listRuns(query) {
      const pages = everyPage((next) => client.listRuns({ ...query, limit: LIMIT, next }));
      return (await Array.fromAsync(pages)).flatMap(({ runs }) => runs);
    },

    costOfToday: async () => (await client.listRuns({ limit: 1 })).today,

    getRun: (runId) => client.getRun({ runId }),

    redrive: (runId, overCap) => client.redriveRun({ runId, overCap }),

    async cancel(runId, reason) {
      await client.cancelRun({ runId, reason });
    },

    async recordOperation(operation) {
      await client.recordOperation(operation);
    },

    forget: (runId, reason) => client.forgetRun({ runId, reason }),

    async openReviews() {
      const pages = everyPage((next) => client.listReviews({ scope: 'groups', limit: LIMIT, next }));
      return (await Array.fromAsync(pages)).flatMap(({ reviews }) => reviews);
    },

    async decide(reviewId, decision, comment) {
      await client.decideReview({ reviewId, decision, comment });
    },

    download: (runId, name) => download(client, runId, name),

    searchable: async () => clientAt(await search()).search({ limit: 1 }),
  };
}
