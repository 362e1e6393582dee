import { createObservability, entry, type FunctionHandler, stageService } from '@countersign/shared/aws';
import type { RefusedDocument } from './adapters/adoption.ts';
import { openSearchClient } from './adapters/open-search-client.ts';
import { openSearchIndex } from './adapters/opensearch-index.ts';
import { tellOfRefused } from './app/tell-of-refused.ts';
import { readIndexConfig, readSearchConfig, type SearchConfig } from './config.ts';

function searchIndex(config: SearchConfig, tell?: (refused: readonly RefusedDocument[]) => void) {
  const client = openSearchClient(config.SEARCH_ENDPOINT, config.AWS_REGION);
  return openSearchIndex(client, { index: config.SEARCH_INDEX, earlier: config.SEARCH_INDEX_EARLIER }, tell);
}

/** What answers searches: it knows neither bus nor documents. */
export function searchService() {
  const config = readSearchConfig();
  const observability = createObservability();
  return {
    index: searchIndex(config),
    tokens: config,
    logger: observability.logger,
    entry: <Event, Result>(handle: FunctionHandler<Event, Result>) => entry(handle, observability),
  };
}

/** The stage that makes contracts searchable. */
export function indexService() {
  const config = readIndexConfig();
  const service = stageService('index', config);
  const { logger, metrics } = service.queue;
  return {
    ...service,
    ports: { index: searchIndex(config, tellOfRefused(logger, metrics)), store: service.documents },
  };
}
