import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { createLogger, eventBridgePublisher, s3ObjectStore, sqsDeadLetters } from '@countersign/shared';
import { publishedConsoleUrl } from '@countersign/shared/console-url';
import { readPlaybook } from './adapters/bundled-playbook.ts';
import { snsAlertTopic } from './adapters/sns-alert-topic.ts';
import type { RoutePorts } from './app/route-run.ts';
import { config } from './config.ts';

export const consumerPorts = {
  service: 'route',
  publisher: eventBridgePublisher(new EventBridgeClient({}), config.BUS_NAME),
  deadLetters: sqsDeadLetters(new SQSClient({}), config.DEAD_LETTER_QUEUE_URL),
  logger: createLogger(),
} as const;

export const routePorts: RoutePorts = {
  store: s3ObjectStore(new S3Client({}), config.DOCUMENTS_BUCKET),
  playbook: readPlaybook(),
  topic: snsAlertTopic(new SNSClient({}), config.RISK_TOPIC_ARN),
  consoleUrl: publishedConsoleUrl(new SSMClient({}), config.CONSOLE_URL_PARAMETER),
  claimSeconds: config.CLAIM_SECONDS,
  now: () => new Date(),
};
