import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createLogger, eventBridgePublisher, s3ObjectStore, sqsDeadLetters } from '@countersign/shared';
import { docxRenderer } from './adapters/docx/docx-renderer.ts';
import { readFonts } from './adapters/fonts/read-fonts.ts';
import { pdfRenderer } from './adapters/pdf/pdf-renderer.ts';
import { openTypefaces } from './adapters/pdf/typefaces.ts';
import { config } from './config.ts';

export const consumerPorts = {
  service: 'assemble',
  publisher: eventBridgePublisher(new EventBridgeClient({}), config.BUS_NAME),
  deadLetters: sqsDeadLetters(new SQSClient({}), config.DEAD_LETTER_QUEUE_URL),
  logger: createLogger(),
} as const;

const fonts = readFonts();

export const assemblePorts = {
  store: s3ObjectStore(new S3Client({}), config.DOCUMENTS_BUCKET),
  docx: docxRenderer(fonts),
  pdf: pdfRenderer(openTypefaces(fonts)),
};
