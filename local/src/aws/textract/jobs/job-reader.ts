import type { Log } from '../../../core/protocols/log.ts';
import type { Documents } from '../documents.ts';
import { blocksOfPage, emptyPage } from '../wire/blocks.ts';
import type { StartRequest } from '../wire/requests.ts';
import type { Task } from '../worker/lanes.ts';
import type { ReadReply } from '../worker/messages.ts';
import { type ActiveJob, activate, isDone, isWaiting, setPages } from './active-job.ts';
import { chooseNext } from './choose-next.ts';
import { completionMessage } from './completion-message.ts';
import type { Job, JobStatus, JobStore } from './job-store.ts';
import type { PageStore } from './page-store.ts';

/** Publishes the end of a job to its channel, by the role that the channel names. */
export type PublishEnd = (
  channel: NonNullable<StartRequest['NotificationChannel']>,
  message: string,
) => Promise<void>;

/** How far a scan is. */
export interface ScanProgress {
  /** Of the document in its bucket. */
  readonly key: string;
  /** Pages that are read, or are known to be unreadable, of all. */
  readonly done: number;
  readonly pages: number;
}

export interface JobReaderPorts {
  readonly jobs: JobStore;
  readonly pages: PageStore;
  readonly documents: Documents;
  readonly log: Log;
  readonly publishSns: PublishEnd;
  /** Told of every page: Textract itself has no word on it, and a scan takes minutes. */
  readonly onScanned?: (progress: ScanProgress) => void;
}

/** Reads the documents of jobs, page by page, and tells their topics when they are done. */
export interface JobReader {
  add(job: Job): void;
  /** Takes up what an earlier process has left, and tells what it did not get to tell. */
  resume(): void;
  /** The next page; undefined if none waits. */
  next(): Task | undefined;
}

export function jobReader({
  jobs,
  pages,
  documents,
  log,
  publishSns,
  onScanned = () => {},
}: JobReaderPorts): JobReader {
  const active = new Map<string, ActiveJob>();
  let turn = 0;

  async function announce(id: string): Promise<void> {
    const job = jobs.get(id);
    const channel = job.request.NotificationChannel;
    try {
      if (channel !== undefined) await publishSns(channel, completionMessage(job, new Date()));
      jobs.announced(id);
    } catch (error) {
      log('Textract could not publish to its notification channel', { ...channel, error: String(error) });
    }
  }

  function finish(id: string, status: JobStatus, message?: string): void {
    active.delete(id);
    documents.drop(id);
    jobs.finish(id, status, message);
    void announce(id);
  }

  function finishIfDone(job: ActiveJob): void {
    if (!isDone(job)) return;
    const [all, unreadable] = [pages.done(job.id), pages.unreadable(job.id)];
    if (unreadable.length === 0) finish(job.id, 'SUCCEEDED');
    else if (unreadable.length < all.length) finish(job.id, 'PARTIAL_SUCCESS');
    else finish(job.id, 'FAILED', 'no page of the document can be read');
  }

  function tell({ id }: ActiveJob): void {
    const { request, pages: all } = jobs.get(id);
    const key = request.DocumentLocation.S3Object.Name;
    if (all !== undefined) onScanned({ key, done: pages.done(id).length, pages: all });
  }

  function counted(job: ActiveJob, reply: ReadReply): void {
    if ('unreadable' in reply) finish(job.id, 'FAILED', reply.unreadable);
    if (!('pages' in reply)) return;
    jobs.countPages(job.id, reply.pages);
    setPages(job, reply.pages);
    finishIfDone(job);
  }

  function read(job: ActiveJob, page: number, reply: ReadReply): void {
    if ('page' in reply) pages.put(job.id, page, blocksOfPage(reply.page));
    if ('unreadable' in reply) {
      log('Textract could not read a page', { job: job.id, page, reason: reply.unreadable });
      pages.put(job.id, page, emptyPage(page), reply.unreadable);
    }
    tell(job);
    finishIfDone(job);
  }

  return {
    add: (job) => void active.set(job.id, activate(job, pages.done(job.id))),
    resume() {
      for (const job of jobs.pending()) {
        if (job.status === 'IN_PROGRESS') active.set(job.id, activate(job, pages.done(job.id)));
        else void announce(job.id);
      }
      for (const job of active.values()) finishIfDone(job);
    },
    next() {
      const waiting = [...active.values()].filter(isWaiting);
      const choices = waiting.map((job) => ({ job, ordinal: job.ordinal, pagesLeft: job.left?.length }));
      const job = chooseNext(choices, turn)?.job;
      if (!job) return undefined;
      const page = job.left?.shift();
      if (page !== undefined) turn++;
      job.underWay++;
      return {
        document: job.id,
        bytes: () => documents.load(job.id),
        ...(page !== undefined && { page }),
        settle(reply) {
          job.underWay--;
          if (page === undefined) counted(job, reply);
          else read(job, page, reply);
        },
      };
    },
  };
}
