import type { Kysely } from 'kysely';
import type { RunFilter } from '../../app/repositories.ts';
import { unicodeForms } from '../../domain/unicode-forms.ts';
import { runInScope } from './run-scope.ts';
import type { Database } from './schema.ts';

const likePattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;

/** The runs that a filter leaves. */
export function runsWhere(db: Kysely<Database>, filter: RunFilter) {
  const { scope = 'all', status, contractType, riskLevel, objectKey, text } = filter;
  let query = db.selectFrom('pipelineRun').where(runInScope(scope));
  if (status) query = query.where('status', '=', status);
  if (contractType) query = query.where('contractType', '=', contractType);
  if (riskLevel) query = query.where('riskLevel', '=', riskLevel);
  if (objectKey) query = query.where('objectKey', 'in', [objectKey, ...unicodeForms(objectKey)]);
  if (text) {
    const patterns = unicodeForms(text).map(likePattern);
    query = query.where(({ or, eb }) => or(patterns.map((pattern) => eb('fileName', 'ilike', pattern))));
  }
  return query;
}
