import { instant } from '@countersign/events';
import * as z from 'zod';
import type { Routes } from '../route.ts';
import { RUN_READERS } from '../who.ts';

/** A link to a document that works for some minutes, for whoever has it. */
export const documentLink = z
  .object({ url: z.url(), fileName: z.string(), sha256: z.string(), bytes: z.number(), expiresAt: instant })
  .meta({ id: 'DocumentLink' });
export type DocumentLink = z.output<typeof documentLink>;

export const documentRoutes = {
  getDocument: {
    summary: 'Gives a short-lived link to a document of a run',
    method: 'GET',
    url: '/api/runs/{runId}/documents/{name}',
    who: RUN_READERS,
    path: z.object({
      runId: z.string().min(1).max(80),
      name: z
        .string()
        .max(120)
        .meta({ description: 'source, text, report.pdf, …: see documents of the run' }),
    }),
    status: 200,
    answer: documentLink,
    refusals: {
      NoSuchRun: 404,
      NoSuchDocument: 404,
      Quarantined: 409,
      DocumentAltered: 409,
      RecordAltered: 409,
      Forgotten: 410,
    },
  },
} satisfies Routes;
