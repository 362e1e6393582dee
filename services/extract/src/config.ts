import { readConfig, stageSettings } from '@countersign/shared';
import * as z from 'zod';
import { extractMode } from './domain/extract-mode.ts';

const count = z.coerce.number().int().positive();

export const config = readConfig(
  z.object({
    ...stageSettings,
    EXTRACT_MODE: extractMode,
    MAX_PAGES: count,
    MAX_BYTES: count,
    TEXTRACT_ROLE_ARN: z.string().min(1),
    TEXTRACT_TOPIC_ARN: z.string().min(1),
    TEXTRACT_USD_PER_PAGE: z.coerce.number().nonnegative(),
  }),
);
