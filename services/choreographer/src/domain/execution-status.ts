import * as z from 'zod';
import type { Run } from './run.ts';

/** `Step Functions Execution Status Change`, as EventBridge delivers it; the fields that are read here. */
export const executionStatusChange = z.object({
  detail: z.object({
    executionArn: z.string(),
    name: z.string(),
    status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
    error: z.string().nullish(),
    cause: z.string().nullish(),
    redriveCount: z.number().int().nonnegative().nullish(),
  }),
});
export type ExecutionStatusChange = z.infer<typeof executionStatusChange>['detail'];

/** Whether an execution says something of a run that goes on which its row does not: that it failed, or was redriven. */
export const saysMore = ({ status, redriveCount }: ExecutionStatusChange, run: Run): boolean =>
  status === 'RUNNING' ? (redriveCount ?? 0) > run.redrives : status !== 'SUCCEEDED';
