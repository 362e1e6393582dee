import { readConfig, stageSettings } from '@countersign/shared';
import * as z from 'zod';

export const config = readConfig(
  z.object({
    ...stageSettings,
    ENDPOINT_NAME: z.string().min(1),
    MODEL_LANGUAGES: z.string().transform((codes) => codes.split(',').map((code) => code.trim())),
    TYPE_THRESHOLD: z.coerce.number().min(0).max(1),
  }),
);
