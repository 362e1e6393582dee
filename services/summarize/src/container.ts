import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { readBrief } from '@countersign/models/brief/read-brief';
import { createLogger, eventBridgePublisher, s3ObjectStore, sqsDeadLetters } from '@countersign/shared';
import { bedrockLanguageModel } from './adapters/bedrock-language-model.ts';
import { readModelsFile, readReportTypes } from './adapters/bundled-files.ts';
import type { BriefPorts } from './app/make-brief.ts';
import type { SummarizePorts } from './app/ports.ts';
import { config } from './config.ts';
import { findModelProfile } from './domain/model/model-profile.ts';

export const consumerPorts = {
  service: 'summarize',
  publisher: eventBridgePublisher(new EventBridgeClient({}), config.BUS_NAME),
  deadLetters: sqsDeadLetters(new SQSClient({}), config.DEAD_LETTER_QUEUE_URL),
  logger: createLogger(),
} as const;

const profile = findModelProfile(readModelsFile(), config.MODEL_ID);

export const summarizePorts: SummarizePorts = {
  store: s3ObjectStore(new S3Client({}), config.DOCUMENTS_BUCKET),
  reportTypes: readReportTypes(),
  // The state machine owns the retries.
  model: bedrockLanguageModel(new BedrockRuntimeClient({ maxAttempts: 1 }), profile, config.MODEL_TIMEOUT_MS),
  profile,
};

export const briefPorts: BriefPorts = { store: summarizePorts.store, readBrief };
