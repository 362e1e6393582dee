import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { publishedConsoleUrl, stageService } from '@countersign/shared/aws';
import { lambdaMigrator } from './adapters/lambda-migrator.ts';
import { s3Erasure } from './adapters/s3-erasure.ts';
import { s3Integrity } from './adapters/s3-integrity.ts';
import { s3Links } from './adapters/s3-links.ts';
import { s3RunDocuments } from './adapters/s3-run-documents.ts';
import { s3Scans } from './adapters/s3-scans.ts';
import { s3Source } from './adapters/s3-source.ts';
import { snsNotices } from './adapters/sns-notices.ts';
import { snsReminders } from './adapters/sns-reminders.ts';
import { bringUpToDate, openRepositories } from './adapters/sql/open-repositories.ts';
import { stepFunctionsWorkflow } from './adapters/step-functions.ts';
import { config } from './config.ts';

// A checksum of the empty body in a presigned link would refuse every upload.
const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
const role = config.DATABASE_ROLE;
const askMigrator = lambdaMigrator(new LambdaClient({}), config.MIGRATE_FUNCTION);
const { transact } = openRepositories(
  config.DATABASE_URL,
  role === undefined ? undefined : { role, askMigrator },
);

export const service = stageService('choreographer', config);

export const migrator = () =>
  bringUpToDate(config.DATABASE_URL, (name) => config.FUNCTION_ROLES.replace('*', name));

/** Everything that the service's functions work with. */
export const ports = {
  logger: service.queue.logger,
  transact,
  publisher: service.queue.publisher,
  workflow: stepFunctionsWorkflow(new SFNClient({}), config.STATE_MACHINE_ARN),
  source: s3Source(s3),
  documents: s3RunDocuments(s3, config.DOCUMENTS_BUCKET, service.documents),
  scans: config.UPLOAD_SCANNER === 'off' ? undefined : s3Scans(s3),
  // The client itself would send again what may have been sent.
  notices: snsNotices(
    new SNSClient({ maxAttempts: 1 }),
    config.REVIEW_TOPIC_ARN,
    config.OPERATIONS_TOPIC_ARN,
  ),
  metrics: service.queue.metrics,
  consoleUrl: publishedConsoleUrl(new SSMClient({}), config.CONSOLE_URL_PARAMETER),
  limits: { maxBytes: config.MAX_BYTES },
  caps: {
    perContractUsd: config.MAX_COST_USD,
    perDayUsd: config.MAX_COST_USD_PER_DAY,
    perUploaderDayUsd: (config.MAX_COST_USD_PER_DAY * config.UPLOADER_SHARE_PERCENT) / 100,
  },
  duplicateContent: config.DUPLICATE_CONTENT,
  reportType: config.REPORT_TYPE,
  pipelineVersion: config.PIPELINE_VERSION,
  settings: {
    documentTaskSeconds: config.DOCUMENT_TASK_SECONDS,
    taskSeconds: config.TASK_SECONDS,
    sectionConcurrency: config.SECTION_CONCURRENCY,
  },
  places: config.RUN_CONCURRENCY,
  approvalsOfUnknown: config.APPROVALS_OF_UNKNOWN_UPLOADER,
  now: () => new Date(),
};

export const sweepPorts = {
  ...ports,
  inbox: config.INBOX_BUCKET,
  graceSeconds: config.SWEEP_GRACE_SECONDS,
  scanMinutes: config.SCAN_MINUTES,
  stuckMinutes: config.STUCK_MINUTES,
  waitMinutes: config.WAIT_MINUTES,
  reminderHours: config.REMINDER_HOURS,
  // The client itself would send again what may have been sent.
  remind: snsReminders(new SNSClient({ maxAttempts: 1 }), config.REVIEW_TOPIC_ARN),
};

export const forgetPorts = { ...ports, erasure: s3Erasure(s3, config.DOCUMENTS_BUCKET) };

export const erasePorts = { ...forgetPorts, graceSeconds: config.SWEEP_GRACE_SECONDS };

export const apiPorts = {
  ...ports,
  inbox: config.INBOX_BUCKET,
  integrity: s3Integrity(service.documents),
  links: s3Links(s3, config.INBOX_BUCKET, config.LINK_SECONDS, ports.now),
};
