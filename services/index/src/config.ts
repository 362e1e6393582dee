import { readConfig, stageSettings, tokenSettings } from '@countersign/shared';
import * as z from 'zod';

const search = {
  /** Host of the domain as CloudFormation gives it, or a whole URL. */
  SEARCH_ENDPOINT: z
    .string()
    .min(1)
    .transform((endpoint) => (endpoint.includes('://') ? endpoint : `https://${endpoint}`)),
  SEARCH_INDEX: z.string().min(1),
  SEARCH_INDEX_EARLIER: z.string().min(1).optional(),
  AWS_REGION: z.string().min(1),
};

/** Where the index is. */
export type SearchConfig = z.infer<z.ZodObject<typeof search>>;

export const readIndexConfig = () =>
  readConfig(
    z.object({
      ...search,
      ...stageSettings,
    }),
  );

export const readSearchConfig = () => readConfig(z.object({ ...search, ...tokenSettings }));
