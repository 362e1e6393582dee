import * as z from 'zod';
import { Arn, operation } from './operation.ts';

const Resource = z.strictObject({
  resourceArn: Arn,
  tags: z.unknown().optional(),
  tagKeys: z.unknown().optional(),
});

/** Tags change nothing on one machine: they are accepted and not kept. */
export const tagResource = operation(Resource, () => ({}));
export const untagResource = operation(Resource, () => ({}));
export const listTagsForResource = operation(Resource, () => ({ tags: [] }));
