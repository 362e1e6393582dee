import * as z from 'zod';
import type { Routes } from '../route.ts';
import { LEADS } from '../who.ts';

export const forgetRoutes = {
  forgetRun: {
    summary: 'Deletes the words of a contract, with every run that shares its work, and leaves the proof',
    method: 'POST',
    url: '/api/runs/{runId}/forget',
    who: LEADS,
    path: z.object({ runId: z.string().min(1).max(80) }),
    body: z.object({
      reason: z
        .string()
        .min(1)
        .max(500)
        .meta({ description: 'Why, for the audit archive: without words of the contract' }),
    }),
    status: 200,
    answer: z.object({
      runs: z.number().meta({ description: 'Runs that were forgotten' }),
      objects: z.number().meta({ description: 'Versions of objects that were deleted' }),
      left: z.array(z.object({ runId: z.string(), why: z.string() })).meta({
        description:
          'Runs of which something had to stay for now. They give nothing out; it is deleted as soon as it can be',
      }),
    }),
    refusals: { NoSuchRun: 404, NotEnded: 409, RecordAltered: 409 },
  },
} satisfies Routes;
