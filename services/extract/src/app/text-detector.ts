import type { ObjectRef } from '@countersign/events';
import type { TextBlock } from '../domain/textract-blocks.ts';

/** Textract's asynchronous text detection. */
export interface TextDetector {
  /**
   * Starts a job; the same task starts one job, however often it asks.
   * @param taskId comes back with the notification of the job's end
   * @returns the job
   * @throws InputError for a document that Textract does not take
   */
  start(document: ObjectRef, taskId: string): Promise<string>;
  /** All blocks of a finished job. @throws CountersignError when the job failed */
  results(jobId: string): AsyncIterable<TextBlock>;
}
