import * as z from 'zod';

/** Scalars of a template come as they are, or as text. */
const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A table of these fields and no others, whatever each holds. */
export const tableOf = (...fields: readonly string[]) =>
  z.strictObject(Object.fromEntries(fields.map((field) => [field, z.unknown().optional()])));

/** A property that changes nothing here while it has one of these values. */
export const onlyOf = (...values: readonly (string | boolean)[]) =>
  scalar
    .refine((value) => values.map(String).includes(String(value)), {
      error: ({ input }) => `${input} is not supported, only ${values.join(' or ')}`,
    })
    .optional();
