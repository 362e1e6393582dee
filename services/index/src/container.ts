import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createLogger, eventBridgePublisher, s3ObjectStore, sqsDeadLetters } from '@countersign/shared';
import { openSearchClient } from './adapters/open-search-client.ts';
import { openSearchIndex } from './adapters/opensearch-index.ts';
import { readIndexConfig, readSearchConfig } from './config.ts';

export function searchPorts() {
  const config = readSearchConfig();
  return {
    index: openSearchIndex(openSearchClient(config.SEARCH_ENDPOINT, config.AWS_REGION), config.SEARCH_INDEX),
    logger: createLogger(),
  };
}

export function indexPorts() {
  const config = readIndexConfig();
  return {
    ...searchPorts(),
    service: 'index' as const,
    store: s3ObjectStore(new S3Client({}), config.DOCUMENTS_BUCKET),
    publisher: eventBridgePublisher(new EventBridgeClient({}), config.BUS_NAME),
    deadLetters: sqsDeadLetters(new SQSClient({}), config.DEAD_LETTER_QUEUE_URL),
  };
}
