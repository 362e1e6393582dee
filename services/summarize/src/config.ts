import { readConfig, stageSettings } from '@countersign/shared';
import * as z from 'zod';

export const config = readConfig(
  z.object({
    ...stageSettings,
    MODEL_ID: z.string().min(1),
    MODEL_TIMEOUT_MS: z.coerce.number().int().positive(),
  }),
);
