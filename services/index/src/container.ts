import { createObservability, entry, type FunctionHandler, stageService } from '@countersign/shared/aws';
import { openSearchClient } from './adapters/open-search-client.ts';
import { openSearchIndex } from './adapters/opensearch-index.ts';
import { readIndexConfig, readSearchConfig } from './config.ts';

function searchIndex() {
  const config = readSearchConfig();
  const client = openSearchClient(config.SEARCH_ENDPOINT, config.AWS_REGION);
  return openSearchIndex(client, { index: config.SEARCH_INDEX, earlier: config.SEARCH_INDEX_EARLIER });
}

/** What answers searches: it knows neither bus nor documents. */
export function searchService() {
  const observability = createObservability();
  return {
    index: searchIndex(),
    logger: observability.logger,
    entry: <Event, Result>(handle: FunctionHandler<Event, Result>) => entry(handle, observability),
  };
}

/** The stage that makes contracts searchable. */
export function indexService() {
  const service = stageService('index', readIndexConfig());
  return { ...service, ports: { index: searchIndex(), store: service.documents } };
}
