import * as z from 'zod';

/** S3's `Object Created`, as EventBridge delivers it; the fields that are read here. Keys are not URL-encoded. */
export const objectCreated = z.object({
  'detail-type': z.literal('Object Created'),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string().min(1), 'version-id': z.string().optional() }),
  }),
});

/** What the S3 console creates to show a folder. */
export const isFolderMarker = (key: string): boolean => key.endsWith('/');
