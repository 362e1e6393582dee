import * as z from 'zod';
import type { Queue } from './queue.ts';

const schema = z.discriminatedUnion('redrivePermission', [
  z.strictObject({ redrivePermission: z.enum(['allowAll', 'denyAll']) }),
  z.strictObject({
    redrivePermission: z.literal('byQueue'),
    sourceQueueArns: z.array(z.string()).min(1).max(10),
  }),
]);

/** Whose dead letters a queue takes, as its attribute `RedriveAllowPolicy` says; `undefined` if it is none. */
export function redriveAllowPolicy(text: string): z.infer<typeof schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether a queue takes the dead letters of another. */
export function takesDeadLettersOf({ attributes }: Queue, sourceArn: string): boolean {
  const policy = redriveAllowPolicy(attributes.RedriveAllowPolicy ?? '{"redrivePermission":"allowAll"}');
  if (policy?.redrivePermission === 'byQueue') return policy.sourceQueueArns.includes(sourceArn);
  return policy?.redrivePermission === 'allowAll';
}
