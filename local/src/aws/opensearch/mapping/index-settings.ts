import * as z from 'zod';
import { parsePart } from '../search-error.ts';
import { analysis } from './analysis.ts';

const TYPE = 'illegal_argument_exception';

/** What an index may be set to: its analysis, and what changes nothing where documents are found as soon as stored. */
const settings = z.strictObject({
  analysis,
  number_of_shards: z.coerce.number().int().min(1).max(1024).optional(),
  number_of_replicas: z.coerce.number().int().min(0).optional(),
  auto_expand_replicas: z
    .union([z.string().regex(/^\d+-(\d+|all)$/), z.stringbool(), z.boolean()])
    .optional(),
  refresh_interval: z
    .string()
    .regex(/^\d+(nanos|micros|ms|s|m|h|d)$/)
    .optional(),
});

/** The settings of an index by their bare names: given are these, or stand under `index` or after `index.`. */
export function namedSettings(source: unknown): Readonly<Record<string, unknown>> {
  const given = z.looseObject({ index: z.looseObject({}).optional() });
  const { index = {}, ...bare } = parsePart('settings', given, source ?? {}, TYPE);
  return Object.fromEntries(
    Object.entries({ ...bare, ...index }).map(([name, value]) => [name.replace(/^index\./, ''), value]),
  );
}

/**
 * Reads the `settings` of an index.
 * @throws SearchError `illegal_argument_exception` for one that would change what happens, or that nobody knows.
 */
export const parseSettings = (source: unknown): z.infer<typeof settings> =>
  parsePart('settings', settings, namedSettings(source), TYPE);
