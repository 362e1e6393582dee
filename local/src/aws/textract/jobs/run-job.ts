import type { Log } from '../../../core/protocols/log.ts';
import { blocksOfPage } from '../wire/blocks.ts';
import type { ReaderPool } from '../worker/reader-pool.ts';
import { completionMessage } from './completion-message.ts';
import type { Job, JobState } from './job-store.ts';

export interface JobPorts {
  readonly readers: ReaderPool;
  readonly log: Log;
  publishSns(topicArn: string, message: string): Promise<void>;
}

async function outcome(readers: ReaderPool, bytes: Uint8Array): Promise<JobState> {
  try {
    const reply = await readers.read(bytes);
    if ('unreadable' in reply) return { status: 'FAILED', message: reply.unreadable };
    return { status: 'SUCCEEDED', pages: reply.pages.length, blocks: reply.pages.flatMap(blocksOfPage) };
  } catch (error) {
    return { status: 'FAILED', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads a job's document and tells its topic; the caller does not wait. */
export async function runJob(job: Job, bytes: Uint8Array, ports: JobPorts): Promise<void> {
  job.state = await outcome(ports.readers, bytes);
  const topic = job.request.NotificationChannel?.SNSTopicArn;
  if (topic === undefined) return;
  try {
    await ports.publishSns(topic, completionMessage(job, new Date()));
  } catch (error) {
    ports.log('Textract could not publish to its notification channel', { topic, error: String(error) });
  }
}
