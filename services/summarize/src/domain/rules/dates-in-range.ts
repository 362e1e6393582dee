import { isIsoDay } from '@countersign/documents/values';
import * as z from 'zod';
import { defineRule } from './rule.ts';
import { statements } from './statements.ts';

const ISO_DATE = /\b(\d{4})-(\d{2})-(\d{2})\b/g;

/** Every ISO date in the model's own words and fields is a day of the calendar within the range. */
export const datesInRange = defineRule({
  name: 'dates-in-range',
  options: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  check: ({ content }, { from, to }) => {
    const fields = (content.fields ?? []).map(({ value }, index) => ({
      path: `/fields/${index}/value`,
      value,
    }));
    return [...statements(content), ...fields].flatMap(({ path, value }) =>
      [...value.matchAll(ISO_DATE)]
        .map(([date]) => date)
        .filter((date) => !isIsoDay(date) || date < from || date > to)
        .map((date) => ({ path, message: `"${date}" is no day between ${from} and ${to}.` })),
    );
  },
});
