import { riskLevel } from '@countersign/events';
import * as z from 'zod';
import { pageQuery } from '../paging.ts';
import type { Routes } from '../route.ts';
import { searchKind, searchResult } from '../shapes/search.ts';
import { RUN_READERS } from '../who.ts';

export const searchRoutes = {
  search: {
    summary: 'Searches contracts, their pages and their findings, best match first',
    method: 'GET',
    url: '/api/search',
    who: RUN_READERS,
    query: z.object({
      ...pageQuery,
      q: z.string().trim().max(500).default('').meta({ description: 'Words that all occur; all when empty' }),
      type: z.string().max(80).optional().meta({ description: 'Contract type' }),
      level: riskLevel.optional(),
      kind: searchKind.optional(),
      category: z.string().max(80).optional().meta({ description: 'Category of a finding' }),
    }),
    status: 200,
    answer: searchResult,
    refusals: {},
  },
} satisfies Routes;
