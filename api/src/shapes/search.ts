import { riskLevel, severity } from '@countersign/events';
import * as z from 'zod';
import { pageAnswer } from '../paging.ts';

/** What the index holds: a contract, one of its pages, or one of its findings. */
export const searchKind = z.enum(['contract', 'page', 'finding']);

export const searchDocument = z
  .object({
    id: z.string(),
    kind: searchKind,
    runId: z.string(),
    fileName: z.string(),
    contractType: z.string(),
    level: riskLevel,
    status: z.string(),
    text: z.string(),
    title: z.string().optional(),
    page: z.number().optional(),
    category: z.string().optional(),
    severity: severity.optional(),
    language: z.string().optional(),
    parties: z.array(z.string()).optional(),
  })
  .meta({ id: 'SearchDocument' });
export type SearchDocument = z.output<typeof searchDocument>;

export const searchHit = z
  .object({
    score: z.number(),
    document: searchDocument,
    highlights: z
      .array(z.string())
      .meta({ description: 'HTML fragments, escaped but for `<em>` around what matched' }),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.output<typeof searchHit>;

const perValue = z.record(z.string(), z.number());

export const searchResult = z
  .object({
    hits: z.array(searchHit),
    ...pageAnswer,
    counts: z
      .object({ types: perValue, levels: perValue, kinds: perValue, categories: perValue })
      .meta({ description: 'Matches per value of each filter' }),
    complete: z
      .boolean()
      .default(true)
      .meta({ description: 'False while what an earlier version indexed is not all here yet' }),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.output<typeof searchResult>;
