import { moneyMentions, numberMentions } from '@countersign/documents/values';
import * as z from 'zod';
import { defineRule } from './rule.ts';
import { statements } from './statements.ts';

interface Read {
  readonly other?: number;
}

/** A number by each way that it can be read. */
const readings = (value: number, { other }: Read): number[] =>
  other === undefined ? [value] : [value, other];

/** All numbers that a document names, in figures and in words; of "sixty (90)" both. */
function numbersOf(text: string): Set<number> {
  const numbers = numberMentions(text).flatMap((number) => [
    ...readings(number.value, number),
    ...(number.conflict ? [number.conflict.words] : []),
  ]);
  return new Set([...numbers, ...moneyMentions(text).flatMap((money) => readings(money.amount, money))]);
}

/** Amounts of money in the model's own words stand in the document, whatever their separators, or in words. */
export const amountsFromSource = defineRule({
  name: 'amounts-from-source',
  options: z.strictObject({}),
  check: ({ content, document }) => {
    const stated = statements(content).flatMap(({ path, value }) =>
      moneyMentions(value).map((money) => ({ path, found: value.slice(money.start, money.end), money })),
    );
    if (stated.length === 0) return [];
    const known = numbersOf(document.text);
    return stated
      .filter(({ money }) => !readings(money.amount, money).some((amount) => known.has(amount)))
      .map(({ path, found }) => ({ path, message: `The document names no amount "${found}".` }));
  },
});
