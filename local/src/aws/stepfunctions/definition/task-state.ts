import * as z from 'zod';
import { errorHandlers } from './error-handlers.ts';
import { common, MAX_SECONDS, orExpression, outcome, Template, transition } from './fields.ts';
import { readTaskResource } from './task-resource.ts';

const Seconds = z.int().min(1).max(MAX_SECONDS);

const Resource = z.string().refine((resource) => readTaskResource(resource) !== undefined, {
  error: (issue) =>
    `the embedded runtime supports "arn:aws:states:::lambda:invoke", "….waitForTaskToken" and function ARNs, not "${issue.input}"`,
});

export const TaskState = z.strictObject({
  Type: z.literal('Task'),
  Resource,
  Arguments: Template.optional(),
  TimeoutSeconds: orExpression(Seconds).optional(),
  HeartbeatSeconds: orExpression(Seconds).optional(),
  ...errorHandlers,
  ...common,
  ...outcome,
  ...transition,
});
export type TaskState = z.infer<typeof TaskState>;
