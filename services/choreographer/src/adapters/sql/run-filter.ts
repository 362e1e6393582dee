import type { Kysely } from 'kysely';
import type { RunFilter } from '../../app/repositories.ts';
import { partsOfOneForm, sameLetters, unicodeForms } from '../../domain/unicode-forms.ts';
import { runInScope } from './run-scope.ts';
import type { Database } from './schema.ts';

const escaped = (text: string) => text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
const likePattern = (text: string) => `%${escaped(text)}%`;

/** A filter that names all keys instead of one. */
export type ResolvedFilter = Omit<RunFilter, 'objectKey'> & { readonly objectKeys?: readonly string[] };

/** With the keys of runs that are the letters of the filter's key, in whatever form each was uploaded. */
export async function resolved(
  db: Kysely<Database>,
  { objectKey, ...filter }: RunFilter,
): Promise<ResolvedFilter> {
  if (!objectKey) return filter;
  const parts = partsOfOneForm(objectKey);
  if (parts.length === 1) return { ...filter, objectKeys: [objectKey] };
  const alike = await db
    .selectFrom('pipelineRun')
    .select('objectKey')
    .distinct()
    .where('objectKey', 'like', parts.map(escaped).join('%'))
    .execute();
  const keys = alike.map((run) => run.objectKey).filter((key) => sameLetters(key, objectKey));
  return { ...filter, objectKeys: [objectKey, ...keys] };
}

/** The runs that a filter leaves. */
export function runsWhere(db: Kysely<Database>, filter: ResolvedFilter) {
  const { scope = 'all', status, contractType, riskLevel, objectKeys, text } = filter;
  let query = db.selectFrom('pipelineRun').where(runInScope(scope));
  if (status) query = query.where('status', '=', status);
  if (contractType) query = query.where('contractType', '=', contractType);
  if (riskLevel) query = query.where('riskLevel', '=', riskLevel);
  if (objectKeys) query = query.where('objectKey', 'in', objectKeys);
  if (text) {
    const patterns = unicodeForms(text).map(likePattern);
    query = query.where(({ or, eb }) => or(patterns.map((pattern) => eb('fileName', 'ilike', pattern))));
  }
  return query;
}
