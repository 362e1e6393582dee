import * as z from 'zod';

const MOST = 100;

/** Query fields of every list: pages of `limit`, each beginning where `next` of the one before says. */
export const pageQuery = {
  limit: z.coerce.number<number>().int().min(1).max(MOST).default(25),
  next: z.string().max(300).optional().meta({ description: 'From the page before' }),
};

/** Fields of the answer of every list, beside its items. */
export const pageAnswer = {
  total: z.number().int().nonnegative().meta({ description: 'Items on all pages' }),
  next: z.string().nullable().meta({ description: 'Where the next page begins; null on the last' }),
};
