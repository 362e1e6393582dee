import * as z from 'zod';

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
