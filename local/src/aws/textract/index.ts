import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { jsonApi, operation } from '../../core/protocols/json-api.ts';
import { type Log, logToStderr } from '../../core/protocols/log.ts';
import { jobStore } from './jobs/job-store.ts';
import { detectText, getDetection, startDetection } from './operations.ts';
import type { DocumentSource } from './source-document.ts';
import { detectRequest, getRequest, startRequest } from './wire/requests.ts';
import { readerPool } from './worker/reader-pool.ts';

export interface TextractOptions {
  readonly s3: DocumentSource;
  readonly region: string;
  readonly log?: Log;
  /** Documents read at the same time, each in a thread with up to 300 MB; 1 unless given. */
  readonly concurrency?: number;
  publishSns(topicArn: string, message: string): Promise<void>;
}

/** The embedded Textract: text detection, synchronous and by job. */
export interface Textract {
  readonly api: AwsApi;
  /** Ends its threads; open jobs fail. */
  close(): Promise<void>;
}

/** Long enough for the next page batch of a busy pipeline, short enough to give memory back. */
const IDLE_MS = 20_000;

export function createTextract(options: TextractOptions): Textract {
  const readers = readerPool({ size: options.concurrency ?? 1, idleMs: IDLE_MS });
  const ports = {
    s3: options.s3,
    readers,
    jobs: jobStore(),
    log: options.log ?? logToStderr,
    publishSns: options.publishSns,
  };
  const api = jsonApi({
    signingNames: ['textract'],
    targetPrefix: 'Textract',
    operations: {
      StartDocumentTextDetection: operation(
        startRequest,
        (input) => startDetection(input, ports),
        'InvalidParameterException',
      ),
      GetDocumentTextDetection: operation(
        getRequest,
        (input) => getDetection(input, ports),
        'InvalidParameterException',
      ),
      DetectDocumentText: operation(
        detectRequest,
        (input) => detectText(input, ports),
        'InvalidParameterException',
      ),
    },
  });
  return { api, close: () => readers.close() };
}
