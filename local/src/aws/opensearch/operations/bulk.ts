import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { transaction } from '../../../core/sqlite/database.ts';
import { errorBody, parsePart, SearchError } from '../search-error.ts';
import type { DocumentStore } from '../storage/documents.ts';
import type { Indices } from '../storage/indices.ts';
import { checkId, deleteDocument, putDocument } from './document.ts';

const target = z.strictObject({ _index: z.string().optional(), _id: z.string().optional() });
const action = z.union([
  z.strictObject({ index: target }).transform(({ index }) => ({ kind: 'index' as const, ...index })),
  z.strictObject({ create: target }).transform(({ create }) => ({ kind: 'create' as const, ...create })),
  z.strictObject({ delete: target }).transform((given) => ({ kind: 'delete' as const, ...given.delete })),
]);

function parseLine(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new SearchError(
      400,
      'parse_exception',
      `Malformed line of a bulk request: ${(error as Error).message}`,
    );
  }
}

/** The actions of a bulk body, each with its document. @throws SearchError for a body that cannot be read. */
function readActions(body: string) {
  if (body.trim() === '') throw new SearchError(400, 'parse_exception', 'request body is required');
  if (!body.endsWith('\n'))
    throw new SearchError(
      400,
      'illegal_argument_exception',
      'The bulk request must be terminated by a newline [\\n]',
    );
  const lines = body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseLine);
  const actions = [];
  for (let at = 0; at < lines.length; at++) {
    const header = parsePart('bulk', action, lines[at], 'illegal_argument_exception');
    if (header.kind !== 'delete') at++;
    if (at >= lines.length) {
      throw new SearchError(400, 'illegal_argument_exception', 'The bulk request must end with a document');
    }
    checkId(header._id);
    actions.push({ ...header, document: lines[at]! });
  }
  return actions;
}

export interface BulkPorts {
  readonly database: DatabaseSync;
  readonly indices: Indices;
  readonly documents: DocumentStore;
}

/** `_bulk` with `index`, `create` and `delete`; a document that is refused stops no other. */
export function bulk(ports: BulkPorts, domain: string, defaultIndex: string | undefined, body: string) {
  const started = performance.now();
  const items = transaction(ports.database, () =>
    readActions(body).map(({ kind, _index = defaultIndex, _id, document }) => {
      const name = _index ?? '';
      try {
        const index = ports.indices.get(domain, name);
        const done =
          kind === 'delete'
            ? deleteDocument(ports.documents, index, _id ?? '')
            : putDocument(ports.documents, index, _id, document, kind === 'create');
        return { [kind]: done };
      } catch (error) {
        if (!(error instanceof SearchError)) throw error;
        return { [kind]: { _index: name, _id, status: error.status, error: errorBody(error) } };
      }
    }),
  );
  const errors = items.some((item) => Object.values(item).some((outcome) => 'error' in outcome));
  return { took: Math.round(performance.now() - started), errors, items };
}
