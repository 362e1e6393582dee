import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Block } from '@aws-sdk/client-textract';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import type { StartRequest } from '../wire/requests.ts';

/** How far a job is, and what came of it. */
export type JobState =
  | { readonly status: 'IN_PROGRESS' }
  | { readonly status: 'SUCCEEDED'; readonly pages: number; readonly blocks: readonly Block[] }
  | { readonly status: 'FAILED'; readonly message: string };

export interface Job {
  readonly id: string;
  readonly request: StartRequest;
  state: JobState;
}

/** Jobs by id and by client token; finished ones are forgotten, oldest first, so that memory stays bounded. */
export interface JobStore {
  /** @throws AwsApiError when the token came with another request, or too many jobs are open */
  open(request: StartRequest): { job: Job; isNew: boolean };
  /** @throws AwsApiError `InvalidJobIdException` */
  get(id: string): Job;
  /** Takes a job back that could not be started. */
  discard(job: Job): void;
}

/** Open jobs that an account may have; AWS sets it by region. */
const MAX_OPEN = 600;

/** Textract forgets results after seven days, this store after so many later jobs. */
const MAX_FINISHED = 32;

const newJobId = (): string => createHash('sha256').update(randomUUID()).digest('hex');

export function jobStore(): JobStore {
  const jobs = new Map<string, Job>();

  const known = (request: StartRequest): Job | undefined => {
    if (request.ClientRequestToken === undefined) return undefined;
    for (const job of jobs.values()) {
      if (job.request.ClientRequestToken !== request.ClientRequestToken) continue;
      if (isDeepStrictEqual(job.request, request)) return job;
      const message =
        'A ClientRequestToken input parameter was reused with an operation, but at least one of the other input parameters is different from the previous call to the operation.';
      throw new AwsApiError('IdempotentParameterMismatchException', message);
    }
    return undefined;
  };

  const makeRoom = (): void => {
    const finished = [...jobs.values()].filter((job) => job.state.status !== 'IN_PROGRESS');
    if (jobs.size - finished.length >= MAX_OPEN) {
      throw new AwsApiError('LimitExceededException', `More than ${MAX_OPEN} jobs are open.`);
    }
    for (const job of finished.slice(0, Math.max(0, finished.length - MAX_FINISHED))) jobs.delete(job.id);
  };

  return {
    open(request) {
      const same = known(request);
      if (same) return { job: same, isNew: false };
      makeRoom();
      const job: Job = { id: newJobId(), request, state: { status: 'IN_PROGRESS' } };
      jobs.set(job.id, job);
      return { job, isNew: true };
    },
    get(id) {
      const job = jobs.get(id);
      if (job) return job;
      throw new AwsApiError(
        'InvalidJobIdException',
        'An invalid job identifier was passed to an asynchronous analysis operation.',
      );
    },
    discard: (job) => void jobs.delete(job.id),
  };
}
