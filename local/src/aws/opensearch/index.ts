import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { emptyLog, openDatabase } from '../../core/sqlite/database.ts';
import { domainProvider } from './domain-provider.ts';
import { createOpenSearchApi } from './opensearch-api.ts';
import { createRoutes } from './routes.ts';
import { createDocuments } from './storage/documents.ts';
import { createIndices } from './storage/indices.ts';
import { SCHEMA } from './storage/schema.ts';
import { overwriteDeletedInOlder } from './storage/text-tables.ts';

export interface OpenSearch {
  readonly api: AwsApi;
  readonly providers: readonly ResourceProvider[];
  close(): void;
}

/**
 * OpenSearch Service: the part of the REST API that indexes and searches documents, over SQLite's FTS5.
 * What it does not support it refuses by name; scores are BM25 as FTS5 computes it, close to Lucene's but not equal.
 *
 * @param options.dataDir where the indices are kept; in memory without
 * @param options.endpoint address of the runtime, e.g. `http://127.0.0.1:4566`, known when domains are created
 */
export function createOpenSearch(options: {
  dataDir?: string | undefined;
  endpoint: () => string;
}): OpenSearch {
  const database = openDatabase(options.dataDir, 'opensearch', SCHEMA);
  if (overwriteDeletedInOlder(database)) {
    database.exec('VACUUM');
    emptyLog(database);
  }
  const domains = new Set<string>();
  const routes = createRoutes(database, createIndices(database), createDocuments(database));
  return {
    api: createOpenSearchApi(routes, (name) => domains.has(name)),
    providers: [domainProvider(domains, options.endpoint)],
    close: () => database.close(),
  };
}
