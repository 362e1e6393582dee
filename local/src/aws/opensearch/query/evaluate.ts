import type { DatabaseSync } from 'node:sqlite';
import type { Index } from '../storage/indices.ts';
import { columnOf, textFields, textTable } from '../storage/text-tables.ts';
import { matchExpression } from './match-expression.ts';
import type { Query, TextQuery } from './query.ts';

/** Numbers of the documents that match, with their scores. */
export type Matches = ReadonlyMap<number, number>;

type Parameter = string | number;

/** Finds the documents of an index that match. Words score by BM25, everything else counts 1. */
export function evaluate(database: DatabaseSync, index: Index, query: Query): Matches {
  const find = (sql: string, ...parameters: Parameter[]): Matches => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return new Map(statement.all(...parameters) as unknown as [number, number][]);
  };
  const inExact = (condition: string, ...parameters: Parameter[]) =>
    find(
      `SELECT doc, 1 FROM exact_values WHERE index_id = ? AND field = ? AND ${condition}`,
      index.id,
      ...parameters,
    );

  function inText(text: TextQuery): Matches {
    const table = textTable(index.id, text.analyzer);
    const boosts = new Map(text.fields.map(({ path, boost }) => [path, boost]));
    const weights = textFields(index.mapping, text.analyzer).map((path) => boosts.get(path) ?? 0);
    const expression = matchExpression([text], [...boosts.keys()], index.mapping);
    return find(
      `SELECT rowid, -bm25(${table}, ${weights.map(() => '?').join(', ')}) FROM ${table} WHERE ${table} MATCH ?`,
      ...weights,
      expression,
    );
  }

  function having({ path, field }: Query & { kind: 'exists' }): Matches {
    if (field.type !== 'text') return inExact('true', path);
    const column = columnOf(textFields(index.mapping, field.analyzer), path);
    return find(`SELECT rowid, 1 FROM ${textTable(index.id, field.analyzer)} WHERE ${column} <> ''`);
  }

  function run(query: Query): Matches {
    switch (query.kind) {
      case 'all':
        return find('SELECT doc, 1 FROM documents WHERE index_id = ?', index.id);
      case 'none':
        return new Map();
      case 'values':
        return inExact(`value IN (${query.values.map(() => '?').join(', ')})`, query.path, ...query.values);
      case 'range':
        return inExact(
          ['true', ...query.bounds.map(({ operator }) => `value ${operator} ?`)].join(' AND '),
          query.path,
          ...query.bounds.map(({ value }) => value),
        );
      case 'exists':
        return having(query);
      case 'text':
        return inText(query);
      case 'best':
        return best(query.of.map(run));
      case 'boosted':
        return new Map([...run(query.query)].map(([doc, score]) => [doc, score * query.boost]));
      case 'bool':
        return combine(query);
    }
  }

  function combine({ must, filter, should, mustNot, minimumShouldMatch }: Query & { kind: 'bool' }): Matches {
    const musts = must.map(run);
    const filters = filter.map(run);
    const shoulds = should.map(run);
    const excluded = mustNot.map(run);
    const [candidates] = [...musts, ...filters];
    const docs = candidates?.keys() ?? (minimumShouldMatch > 0 ? best(shoulds) : run({ kind: 'all' })).keys();
    const found = new Map<number, number>();
    for (const doc of docs) {
      const optional = shoulds.filter((matches) => matches.has(doc));
      if (optional.length < minimumShouldMatch) continue;
      if (![...musts, ...filters].every((matches) => matches.has(doc))) continue;
      if (excluded.some((matches) => matches.has(doc))) continue;
      found.set(
        doc,
        [...musts, ...optional].reduce((sum, matches) => sum + matches.get(doc)!, 0),
      );
    }
    return found;
  }

  return run(query);
}

/** Every document that one of them found, with its best score. */
function best(all: readonly Matches[]): Matches {
  const found = new Map<number, number>();
  for (const matches of all) {
    for (const [doc, score] of matches) found.set(doc, Math.max(score, found.get(doc) ?? 0));
  }
  return found;
}
