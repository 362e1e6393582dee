import { createHash, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import type { ErasedObject } from '../../../core/delivery/erased-object.ts';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { emptyLog } from '../../../core/sqlite/database.ts';
import { type StartRequest, startRequest } from '../wire/requests.ts';

/** How far a job is. */
export type JobStatus = 'IN_PROGRESS' | 'SUCCEEDED' | 'PARTIAL_SUCCESS' | 'FAILED';

export interface Job {
  readonly ordinal: number;
  readonly id: string;
  readonly request: StartRequest;
  readonly status: JobStatus;
  /** Why it failed. */
  readonly message: string | undefined;
  /** Pages of the document; undefined until they are counted. */
  readonly pages: number | undefined;
}

/** Jobs by id and by client token. */
export interface JobStore {
  /** @throws AwsApiError when the token came with another request, or too many jobs are open */
  open(request: StartRequest): { job: Job; isNew: boolean };
  /** @throws AwsApiError `InvalidJobIdException` */
  get(id: string): Job;
  countPages(id: string, pages: number): void;
  finish(id: string, status: JobStatus, message?: string): void;
  /** Notes that the job's topic knows of its end. */
  announced(id: string): void;
  /** Deletes finished jobs on an object, with what they read. */
  forget(object: ErasedObject): void;
  /** Jobs that are not finished, or of whose end nobody was told, oldest first. */
  pending(): Job[];
}

export const JOBS_SCHEMA = `CREATE TABLE IF NOT EXISTS jobs (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, token TEXT, request TEXT NOT NULL,
  status TEXT NOT NULL, message TEXT, pages INTEGER, announced INTEGER NOT NULL DEFAULT 0);
  CREATE INDEX IF NOT EXISTS jobs_by_token ON jobs (token);
  CREATE INDEX IF NOT EXISTS jobs_by_announced ON jobs (announced, status);`;

/** Open jobs that an account may have; AWS sets it by region. */
const MAX_OPEN = 600;

/** Textract forgets results after seven days, this store after so many later jobs. */
const MAX_FINISHED = 200;

interface JobRow {
  readonly ordinal: number;
  readonly id: string;
  readonly request: string;
  readonly status: JobStatus;
  readonly message: string | null;
  readonly pages: number | null;
}

const toJob = (row: JobRow): Job => ({
  ordinal: row.ordinal,
  id: row.id,
  request: startRequest.parse(JSON.parse(row.request)),
  status: row.status,
  message: row.message ?? undefined,
  pages: row.pages ?? undefined,
});

const newJobId = (): string => createHash('sha256').update(randomUUID()).digest('hex');

/** Refuses a token that comes again with another document. */
function checkSame(job: Job, request: StartRequest): Job {
  if (isDeepStrictEqual(job.request, request)) return job;
  const message =
    'A ClientRequestToken input parameter was reused with an operation, but at least one of the other input parameters is different from the previous call to the operation.';
  throw new AwsApiError('IdempotentParameterMismatchException', message);
}

/** @param database with {@link JOBS_SCHEMA} */
export function jobStore(database: DatabaseSync): JobStore {
  const rows = (sql: string, ...values: (string | number)[]): Job[] =>
    (database.prepare(sql).all(...values) as unknown as JobRow[]).map(toJob);
  const run = (sql: string, ...values: (string | number | null)[]): void =>
    void database.prepare(sql).run(...values);

  function makeRoom(): void {
    const open = database
      .prepare("SELECT count(*) AS open FROM jobs WHERE status = 'IN_PROGRESS'")
      .get()?.open;
    if (Number(open) >= MAX_OPEN) {
      throw new AwsApiError('LimitExceededException', `More than ${MAX_OPEN} jobs are open.`);
    }
    const finished =
      "SELECT id FROM jobs WHERE status <> 'IN_PROGRESS' ORDER BY ordinal DESC LIMIT -1 OFFSET ?";
    run(`DELETE FROM jobs WHERE id IN (${finished})`, MAX_FINISHED);
  }

  const get = (id: string): Job | undefined => rows('SELECT * FROM jobs WHERE id = ?', id)[0];

  function find(id: string): Job {
    const job = get(id);
    if (job) return job;
    throw new AwsApiError(
      'InvalidJobIdException',
      'An invalid job identifier was passed to an asynchronous analysis operation.',
    );
  }

  return {
    open(request) {
      const token = request.ClientRequestToken;
      const same = token === undefined ? undefined : rows('SELECT * FROM jobs WHERE token = ?', token)[0];
      if (same) return { job: checkSame(same, request), isNew: false };
      makeRoom();
      const id = newJobId();
      run(
        "INSERT INTO jobs (id, token, request, status) VALUES (?, ?, ?, 'IN_PROGRESS')",
        id,
        token ?? null,
        JSON.stringify(request),
      );
      return { job: find(id), isNew: true };
    },
    get: find,
    countPages: (id, pages) => run('UPDATE jobs SET pages = ? WHERE id = ?', pages, id),
    finish: (id, status, message) =>
      run('UPDATE jobs SET status = ?, message = ? WHERE id = ?', status, message ?? null, id),
    announced: (id) => run('UPDATE jobs SET announced = 1 WHERE id = ?', id),
    forget({ bucket, key, versionId }) {
      const place = "json_extract(request, '$.DocumentLocation.S3Object";
      run(
        `DELETE FROM jobs WHERE status <> 'IN_PROGRESS' AND ${place}.Bucket') = ? AND ${place}.Name') = ?
          AND coalesce(${place}.Version'), ?) IS ?`,
        ...[bucket, key, versionId ?? null, versionId ?? null],
      );
      emptyLog(database);
    },
    pending: () => rows('SELECT * FROM jobs WHERE announced = 0 ORDER BY ordinal'),
  };
}
