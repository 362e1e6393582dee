import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createLogger, eventBridgePublisher, s3ObjectStore, sqsDeadLetters } from '@countersign/shared';
import { sageMakerTypeModel } from './adapters/sagemaker-type-model.ts';
import { config } from './config.ts';

export const consumerPorts = {
  service: 'classify',
  publisher: eventBridgePublisher(new EventBridgeClient({}), config.BUS_NAME),
  deadLetters: sqsDeadLetters(new SQSClient({}), config.DEAD_LETTER_QUEUE_URL),
  logger: createLogger(),
} as const;

export const classifyPorts = {
  store: s3ObjectStore(new S3Client({}), config.DOCUMENTS_BUCKET),
  // The state machine owns the retries.
  model: sageMakerTypeModel(new SageMakerRuntimeClient({ maxAttempts: 1 }), config.ENDPOINT_NAME),
  threshold: config.TYPE_THRESHOLD,
  languages: config.MODEL_LANGUAGES,
};
