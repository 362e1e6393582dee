import { riskLevel } from '@countersign/events';
import * as z from 'zod';
import type { Routes } from '../route.ts';
import { searchKind, searchResult } from '../shapes/search.ts';
import { MEMBERS } from '../who.ts';

export const searchRoutes = {
  search: {
    summary: 'Searches contracts, their pages and their findings, best match first',
    method: 'GET',
    url: '/api/search',
    who: MEMBERS,
    query: z.object({
      q: z.string().trim().max(500).default('').meta({ description: 'Words that all occur; all when empty' }),
      type: z.string().max(80).optional().meta({ description: 'Contract type' }),
      level: riskLevel.optional(),
      kind: searchKind.optional(),
      category: z.string().max(80).optional().meta({ description: 'Category of a finding' }),
      from: z.coerce.number<number>().int().min(0).max(9_900).default(0),
      size: z.coerce.number<number>().int().min(1).max(100).default(20),
    }),
    status: 200,
    answer: searchResult,
    refusals: {},
  },
} satisfies Routes;
