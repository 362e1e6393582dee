import { instant, slug } from '@countersign/events';
import * as z from 'zod';
import type { Routes } from '../route.ts';
import { OPERATORS } from '../who.ts';

/** Where a file goes, and what to send with it. */
export const uploadTarget = z
  .object({
    key: z.string().meta({ description: 'Key in the inbox; GET /api/runs?key=… finds the run' }),
    url: z.url(),
    headers: z.record(z.string(), z.string()).meta({ description: 'To send with the PUT, as they are' }),
    expiresAt: instant,
  })
  .meta({ id: 'UploadTarget' });
export type UploadTarget = z.output<typeof uploadTarget>;

/** Dots alone name a folder, and what nobody sees names nothing. */
const isName = (text: string) => /[^.\s\u2800\p{Default_Ignorable_Code_Point}]/u.test(text);

export const uploadRoutes = {
  startUpload: {
    summary:
      'Gives a short-lived link to put one PDF of this size into the inbox; its run starts when it has landed',
    method: 'POST',
    url: '/api/uploads',
    who: OPERATORS,
    body: z.object({
      fileName: z
        .string()
        .min(1)
        .max(200)
        .regex(
          /^[[^\/\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]\u200c\u200d]+$/v,
          'a file name, without folders or marks that turn text',
        )
        .refine(isName, 'a file name, not dots and blanks alone'),
      bytes: z.number().int().positive().meta({ description: 'Size of the file; the link takes no other' }),
      side: slug.optional().meta({ description: 'Side of the client, e.g. `supplier`' }),
    }),
    status: 201,
    answer: uploadTarget,
    refusals: { FileTooLarge: 400 },
  },
} satisfies Routes;
