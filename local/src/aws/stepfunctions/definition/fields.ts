import * as z from 'zod';
import type { Json } from '../json.ts';
import { isExpression } from './expression-string.ts';

export const Expression = z.string().refine(isExpression, 'must be a JSONata expression "{% … %}"');

/** A field that is a literal of the given shape, or an expression that must evaluate to one. */
export const orExpression = <Schema extends z.ZodType>(schema: Schema) => z.union([Expression, schema]);

/** Any JSON, its strings evaluated where they are expressions. */
export const Template: z.ZodType<Json> = z.json() as z.ZodType<Json>;

/** Variable names of `Assign`: Unicode identifiers, `states` being reserved. */
const VariableName = z
  .string()
  .max(80)
  .regex(/^[\p{ID_Start}_][\p{ID_Continue}]*$/u, 'is not a variable name')
  .refine((name) => name !== 'states', '"states" is a reserved variable');

const Assignments = z.record(VariableName, Template);

export const common = {
  Comment: z.string().optional(),
  QueryLanguage: z.enum(['JSONata', 'JSONPath']).optional(),
};

/** Where the flow goes after the state: exactly one of the two, which a later check ensures. */
export const transition = { Next: z.string().optional(), End: z.literal(true).optional() };

export const outcome = { Assign: Assignments.optional(), Output: Template.optional() };

/** The longest time a state machine may name, in seconds. */
export const MAX_SECONDS = 99_999_999;
