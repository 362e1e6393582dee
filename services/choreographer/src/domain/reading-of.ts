import { type ReadingSummary, readingSummaryV1 } from '@countersign/events';
import * as z from 'zod';
import type { StageTask } from './stage-task.ts';

const answered = z.object({ reading: readingSummaryV1.optional() });

/** The account of the latest reading of a run's document; undefined before it was read. */
export function readingOf(tasks: readonly StageTask[]): ReadingSummary | undefined {
  const extracted = tasks.findLast(({ stage, answer }) => stage === 'extract' && answer !== null);
  return extracted?.answer ? answered.parse(JSON.parse(extracted.answer)).reading : undefined;
}
