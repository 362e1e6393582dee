import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { TextractClient } from '@aws-sdk/client-textract';
import { createLogger, eventBridgePublisher, s3ObjectStore, sqsDeadLetters } from '@countersign/shared';
import { textractDetector } from './adapters/textract-detector.ts';
import type { ExtractPorts } from './app/extract-contract.ts';
import { config } from './config.ts';

export const consumerPorts = {
  service: 'extract',
  publisher: eventBridgePublisher(new EventBridgeClient({}), config.BUS_NAME),
  deadLetters: sqsDeadLetters(new SQSClient({}), config.DEAD_LETTER_QUEUE_URL),
  logger: createLogger(),
} as const;

export const extractPorts: ExtractPorts = {
  store: s3ObjectStore(new S3Client({}), config.DOCUMENTS_BUCKET),
  detector: textractDetector(new TextractClient({}), {
    topicArn: config.TEXTRACT_TOPIC_ARN,
    roleArn: config.TEXTRACT_ROLE_ARN,
  }),
  mode: config.EXTRACT_MODE,
  limits: { maxPages: config.MAX_PAGES, maxBytes: config.MAX_BYTES },
  usdPerPage: config.TEXTRACT_USD_PER_PAGE,
};
