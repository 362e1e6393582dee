import * as z from 'zod';
import {
  linkShape,
  type OpenReview,
  type RunDetail,
  type RunState,
  reviewShape,
  runDetailShape,
  runShape,
} from './shapes.ts';

/** An answer that says no; `status` and `code` are the API's. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The HTTP API of the choreographer, as one signed-in person. @throws ApiRefusal for answers from 400 on. */
export interface Api {
  startRun(key: string, versionId: string | undefined): Promise<RunState>;
  listRuns(query: Readonly<Record<string, string>>): Promise<RunState[]>;
  /** The newest hundred, in one call. */
  newestRuns(): Promise<RunState[]>;
  getRun(runId: string): Promise<RunDetail>;
  redrive(runId: string): Promise<void>;
  openReviews(): Promise<OpenReview[]>;
  decide(reviewId: string, decision: 'approve' | 'reject', comment: string): Promise<void>;
  /** Bytes of a document of the run, e.g. `report.pdf`. */
  download(runId: string, name: string): Promise<Uint8Array>;
}

const page = z.object({ runs: z.array(runShape), next: z.string().nullable() });
const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

async function explain(response: Response): Promise<ApiRefusal> {
  const body = await response.text();
  try {
    const { error } = refusal.parse(JSON.parse(body));
    return new ApiRefusal(response.status, error.code, error.message);
  } catch {
    return new ApiRefusal(
      response.status,
      response.statusText,
      `${response.url}: ${response.status} ${body}`,
    );
  }
}

/** Speaks to the API at `endpoint`, with a token that `signIn` gives for each call. */
export function createApi(endpoint: string, signIn: () => Promise<string>): Api {
  async function call<T>(schema: z.ZodType<T>, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${endpoint}/api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${await signIn()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await explain(response);
    return schema.parse(await response.json());
  }

  const runPath = (runId: string) => `runs/${encodeURIComponent(runId)}`;

  return {
    startRun: (key, versionId) => call(runShape, 'runs', { key, ...(versionId && { versionId }) }),

    newestRuns: async () => (await call(page, 'runs?limit=100')).runs,

    async listRuns(query) {
      const runs: RunState[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const search = new URLSearchParams({ limit: '100', ...query, ...(next && { next }) });
        const answer: z.infer<typeof page> = await call(page, `runs?${search}`);
        runs.push(...answer.runs);
        next = answer.next;
      }
      return runs;
    },

    getRun: (runId) => call(runDetailShape, runPath(runId)),

    async redrive(runId) {
      await call(z.object({ runId: z.string() }), `${runPath(runId)}/redrive`, {});
    },

    openReviews: async () =>
      (await call(z.object({ reviews: z.array(reviewShape) }), 'reviews?scope=groups&limit=200')).reviews,

    async decide(reviewId, decision, comment) {
      await call(z.unknown(), `reviews/${encodeURIComponent(reviewId)}/decisions`, { decision, comment });
    },

    async download(runId, name) {
      const { url } = await call(linkShape, `${runPath(runId)}/documents/${encodeURIComponent(name)}`);
      const response = await fetch(url);
      if (!response.ok) throw await explain(response);
      return response.bytes();
    },
  };
}
