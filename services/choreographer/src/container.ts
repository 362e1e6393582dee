import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { createLogger, eventBridgePublisher, s3ObjectStore, sqsDeadLetters } from '@countersign/shared';
import { publishedConsoleUrl } from '@countersign/shared/console-url';
import { cloudWatchMetrics } from './adapters/cloudwatch-metrics.ts';
import { s3Links } from './adapters/s3-links.ts';
import { s3Source } from './adapters/s3-source.ts';
import { snsNotices } from './adapters/sns-notices.ts';
import { openRepositories } from './adapters/sql/open-repositories.ts';
import { stepFunctionsWorkflow } from './adapters/step-functions.ts';
import { config } from './config.ts';

// A checksum of the empty body in a presigned link would refuse every upload.
const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
const { transact } = openRepositories(config.DATABASE_URL);

export const logger = createLogger();

/** Everything that the service's functions work with. */
export const ports = {
  logger,
  transact,
  publisher: eventBridgePublisher(new EventBridgeClient({}), config.BUS_NAME),
  workflow: stepFunctionsWorkflow(new SFNClient({}), config.STATE_MACHINE_ARN),
  source: s3Source(s3),
  documents: s3ObjectStore(s3, config.DOCUMENTS_BUCKET),
  notices: snsNotices(new SNSClient({}), config.REVIEW_TOPIC_ARN, config.OPERATIONS_TOPIC_ARN),
  metrics: cloudWatchMetrics(),
  consoleUrl: publishedConsoleUrl(new SSMClient({}), config.CONSOLE_URL_PARAMETER),
  limits: { maxBytes: config.MAX_BYTES },
  duplicateContent: config.DUPLICATE_CONTENT,
  reportType: config.REPORT_TYPE,
  pipelineVersion: config.PIPELINE_VERSION,
  settings: {
    documentTaskSeconds: config.DOCUMENT_TASK_SECONDS,
    taskSeconds: config.TASK_SECONDS,
    sectionConcurrency: config.SECTION_CONCURRENCY,
  },
  now: () => new Date(),
};

export const deadLetters = sqsDeadLetters(new SQSClient({}), config.DEAD_LETTER_QUEUE_URL);

export const consumerPorts = {
  service: 'choreographer',
  publisher: ports.publisher,
  deadLetters,
  logger,
} as const;

export const sweepPorts = {
  ...ports,
  inbox: config.INBOX_BUCKET,
  graceSeconds: config.SWEEP_GRACE_SECONDS,
  reminderHours: config.REMINDER_HOURS,
};

export const apiPorts = {
  ...ports,
  inbox: config.INBOX_BUCKET,
  links: s3Links(s3, config.INBOX_BUCKET, config.LINK_SECONDS, ports.now),
};
