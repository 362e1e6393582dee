import * as z from 'zod';
import { defineRule } from './rule.ts';
import { statements } from './statements.ts';

const AMOUNT = /(?:US\$|\$|€|£|\b(?:USD|EUR|GBP|CHF)\s?)\s?(\d[\d,]*(?:\.\d+)?)/g;
const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

const toNumber = (digits: string) => Number(digits.replaceAll(',', ''));

/** Amounts of money in the model's own words stand in the document, whatever their separators. */
export const amountsFromSource = defineRule({
  name: 'amounts-from-source',
  options: z.strictObject({}),
  check: ({ content, document }) => {
    const stated = statements(content).flatMap(({ path, value }) =>
      [...value.matchAll(AMOUNT)].map(([found, digits]) => ({ path, found, amount: toNumber(digits!) })),
    );
    if (stated.length === 0) return [];
    const known = new Set(Array.from(document.text.matchAll(NUMBER), ([digits]) => toNumber(digits)));
    return stated
      .filter(({ amount }) => !known.has(amount))
      .map(({ path, found }) => ({ path, message: `The document names no amount "${found}".` }));
  },
});
