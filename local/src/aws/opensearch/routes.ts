import { randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { AwsResponse } from '../../core/protocols/aws-api.ts';
import { emptyLog } from '../../core/sqlite/database.ts';
import { namedSettings } from './mapping/index-settings.ts';
import { bulk } from './operations/bulk.ts';
import { deleteByQuery, reindex } from './operations/by-query.ts';
import { deleteDocument, getDocument, putDocument } from './operations/document.ts';
import { clusterHealth } from './operations/health.ts';
import { count, nothingFound, search } from './operations/search.ts';
import { flag } from './parameters.ts';
import { json, parsePart, SearchError } from './search-error.ts';
import type { DocumentStore } from './storage/documents.ts';
import type { Indices } from './storage/indices.ts';

/** A request to one domain. */
export interface DomainRequest {
  readonly domain: string;
  readonly parameters: URLSearchParams;
  readonly body: string;
}

interface Route {
  readonly methods: readonly string[];
  /** Its named groups are `index` and `id`. */
  readonly path: RegExp;
  /** Query parameters that mean something here. */
  readonly parameters: readonly string[];
  handle(request: DomainRequest, name: string, id: string): AwsResponse;
}

const ACKNOWLEDGED = { acknowledged: true };
const READ = ['GET', 'POST'];
const WRITE = ['PUT', 'POST'];
const definition = z.strictObject({ settings: z.unknown().optional(), mappings: z.unknown().optional() });

function parseBody(body: string): unknown {
  if (body.trim() === '') return {};
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new SearchError(400, 'parse_exception', `The body is not JSON: ${(error as Error).message}`);
  }
}

const parseDocument = (body: string) =>
  parsePart('document', z.looseObject({}), parseBody(body), 'mapper_parsing_exception');

/** The part of OpenSearch's REST API that is spoken here. */
export function createRoutes(
  database: DatabaseSync,
  indices: Indices,
  documents: DocumentStore,
): readonly Route[] {
  /** What stands under the status of its own. */
  const withStatus = ({ status, ...body }: { status: number }) => json(body, status);

  return [
    {
      methods: ['GET'],
      path: /^\/_cluster\/health(?:\/(?<index>[^/_][^/]*))?$/,
      parameters: ['timeout', 'wait_for_status', 'level'],
      handle({ domain, parameters }, name) {
        const { status, body } = clusterHealth(database, [indices, domain], {
          name: name || undefined,
          level: parameters.get('level') ?? 'cluster',
          wanted: parameters.get('wait_for_status') ?? undefined,
        });
        return json(body, status);
      },
    },
    {
      methods: WRITE,
      path: /^(?:\/(?<index>[^/_][^/]*))?\/_bulk$/,
      parameters: ['refresh', 'timeout'],
      handle: ({ domain, body }, name) =>
        json(bulk({ database, indices, documents }, domain, name || undefined, body)),
    },
    {
      methods: READ,
      path: /^\/(?<index>[^/_][^/]*)\/_search$/,
      // One copy of each index: every preference is met.
      parameters: ['ignore_unavailable', 'allow_no_indices', 'preference'],
      handle({ domain, parameters, body }, name) {
        if (parameters.get('ignore_unavailable') === 'true' && !indices.find(domain, name)) {
          return json(nothingFound());
        }
        return json(search(database, documents, indices.get(domain, name), parseBody(body)));
      },
    },
    {
      methods: READ,
      path: /^\/(?<index>[^/_][^/]*)\/_count$/,
      parameters: [],
      handle: ({ domain, body }, name) => json(count(database, indices.get(domain, name), parseBody(body))),
    },
    ...byQueryRoutes(database, indices, documents),
    {
      methods: READ,
      path: /^\/(?<index>[^/_][^/]*)\/_refresh$/,
      parameters: [],
      handle({ domain }, name) {
        indices.get(domain, name);
        return json({ _shards: { total: 1, successful: 1, failed: 0 } });
      },
    },
    {
      methods: ['GET', 'HEAD'],
      path: /^\/(?<index>[^/_][^/]*)\/_doc\/(?<id>[^/]+)$/,
      parameters: [],
      handle({ domain }, name, id) {
        const found = getDocument(documents, indices.get(domain, name), id);
        return json(found, found.found ? 200 : 404);
      },
    },
    {
      methods: WRITE,
      path: /^\/(?<index>[^/_][^/]*)\/_doc\/(?<id>[^/]+)$/,
      parameters: ['refresh'],
      handle: ({ domain, body }, name, id) =>
        withStatus(putDocument(documents, indices.get(domain, name), id, parseDocument(body))),
    },
    {
      methods: ['DELETE'],
      path: /^\/(?<index>[^/_][^/]*)\/_doc\/(?<id>[^/]+)$/,
      parameters: ['refresh'],
      handle({ domain }, name, id) {
        const deleted = deleteDocument(documents, indices.get(domain, name), id);
        emptyLog(database);
        return withStatus(deleted);
      },
    },
    ...indexRoutes(database, indices),
  ];
}

/** What works on many documents at once, and what became of it. */
function byQueryRoutes(database: DatabaseSync, indices: Indices, documents: DocumentStore): readonly Route[] {
  /** What tasks answered, since the start. */
  const ended = new Map<string, object>();

  return [
    {
      methods: ['POST'],
      path: /^\/(?<index>[^/_][^/]*)\/_delete_by_query$/,
      parameters: ['refresh', 'conflicts', 'timeout'],
      handle: ({ domain, body }, name) =>
        json(deleteByQuery(database, documents, indices.get(domain, name), parseBody(body))),
    },
    {
      methods: ['POST'],
      path: /^\/_reindex$/,
      parameters: ['refresh', 'timeout', 'wait_for_completion'],
      handle({ domain, parameters, body }) {
        const isAwaited = flag(parameters, 'wait_for_completion', true);
        const done = reindex(database, documents, [indices, domain], parseBody(body));
        // It is done at once; who does not wait is told of a task.
        if (isAwaited) return json(done, done.failures[0]?.status);
        const task = `${domain}:${randomInt(2 ** 32)}`;
        ended.set(task, done);
        return json({ task });
      },
    },
    {
      methods: ['GET'],
      path: /^\/_tasks\/(?<id>[^/]+)$/,
      parameters: ['timeout', 'wait_for_completion'],
      handle(_, __, task) {
        const response = ended.get(task);
        if (response) return json({ completed: true, task: {}, response });
        throw new SearchError(
          404,
          'resource_not_found_exception',
          `task [${task}] isn't running and hasn't stored its results`,
        );
      },
    },
  ];
}

/** Indices themselves: whether there is one, what it is, and its beginning and end. */
function indexRoutes(database: DatabaseSync, indices: Indices): readonly Route[] {
  return [
    {
      methods: ['HEAD'],
      path: /^\/(?<index>[^/_][^/]*)$/,
      parameters: [],
      handle: ({ domain }, name) => ({ status: indices.find(domain, name) ? 200 : 404 }),
    },
    {
      methods: ['GET'],
      path: /^\/(?<index>[^/_][^/]*)$/,
      parameters: [],
      handle({ domain }, name) {
        const { definition, uuid, created } = indices.get(domain, name);
        const settings = { ...namedSettings(definition.settings), uuid, creation_date: String(created) };
        return json({
          [name]: { aliases: {}, mappings: definition.mappings, settings: { index: settings } },
        });
      },
    },
    {
      methods: ['PUT'],
      path: /^\/(?<index>[^/_][^/]*)$/,
      parameters: [],
      handle({ domain, body }, name) {
        const given = parsePart('create index', definition, parseBody(body));
        indices.create(domain, name, given);
        return json({ ...ACKNOWLEDGED, shards_acknowledged: true, index: name });
      },
    },
    {
      methods: ['DELETE'],
      path: /^\/(?<index>[^/_][^/]*)$/,
      parameters: [],
      handle({ domain }, name) {
        indices.delete(domain, name);
        emptyLog(database);
        return json(ACKNOWLEDGED);
      },
    },
  ];
}
