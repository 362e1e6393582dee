import type { ErasedObject } from '../../core/delivery/erased-object.ts';
import { type AwsApi, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { elsewhere, isElsewhere } from '../../core/protocols/elsewhere.ts';
import { jsonApi, operation } from '../../core/protocols/json-api.ts';
import { type Log, logToStderr } from '../../core/protocols/log.ts';
import { openDatabase } from '../../core/sqlite/database.ts';
import { recentDocuments } from './documents.ts';
import { jobReader, type PublishEnd, type ScanProgress } from './jobs/job-reader.ts';
import { JOBS_SCHEMA, jobStore } from './jobs/job-store.ts';
import { PAGES_SCHEMA, pageStore } from './jobs/page-store.ts';
import { detectText, getDetection, startDetection } from './operations.ts';
import { urgentReader } from './read-at-once.ts';
import { type DocumentSource, fetchDocument } from './source-document.ts';
import { detectRequest, getRequest, type StartRequest, startRequest } from './wire/requests.ts';
import { type Lanes, lanes } from './worker/lanes.ts';

export interface TextractOptions {
  readonly s3: DocumentSource;
  readonly region: string;
  /** Where jobs survive the process; in memory without it. */
  readonly dataDir?: string | undefined;
  readonly log?: Log;
  /** Pages read at the same time, each in a thread with up to 300 MB; 2 unless given. */
  readonly concurrency?: number;
  /** How long a page may take; a minute unless given. */
  readonly pageMs?: number;
  publishSns: PublishEnd;
  /** Told of every page that is read. */
  readonly onScanned?: (progress: ScanProgress) => void;
}

export type { ScanProgress } from './jobs/job-reader.ts';

/** The embedded Textract: text detection, synchronous and by job. */
export interface Textract {
  readonly api: AwsApi;
  /** Drops what was read of an object that is gone. */
  forget(object: ErasedObject): void;
  /** Goes on with the jobs of an earlier process. */
  start(): void;
  /** Ends its threads; open jobs go on at the next start if there is a `dataDir`. */
  close(): Promise<void>;
}

/** Long enough for the next page batch of a busy pipeline, short enough to give memory back. */
const IDLE_MS = 20_000;
const LANES = 2;
const PAGE_MS = 60_000;

const INVALID = 'InvalidParameterException';

export function createTextract(options: TextractOptions): Textract {
  const {
    s3,
    publishSns,
    onScanned,
    log = logToStderr,
    concurrency: size = LANES,
    pageMs = PAGE_MS,
  } = options;
  const database = openDatabase(options.dataDir, 'textract', JOBS_SCHEMA + PAGES_SCHEMA);
  const [jobs, pages] = [jobStore(database), pageStore(database)];
  const documents = recentDocuments(size + 1, (id) =>
    fetchDocument(s3, jobs.get(id).request.DocumentLocation.S3Object),
  );
  const reader = jobReader({ jobs, pages, documents, log, publishSns, ...(onScanned && { onScanned }) });
  const urgent = urgentReader(() => running);
  const running: Lanes = lanes({ size, idleMs: IDLE_MS, pageMs, next: () => urgent.next() ?? reader.next() });
  const ports = { s3, jobs, pages, reader, urgent, lanes: running };
  const startHere = (input: StartRequest, { region }: AwsRequest) => {
    const topic = input.NotificationChannel?.SNSTopicArn ?? '';
    if (isElsewhere(topic, region)) throw new AwsApiError(INVALID, `SNSTopicArn: ${elsewhere(topic)}`);
    return startDetection(input, ports);
  };
  const api = jsonApi({
    signingNames: ['textract'],
    targetPrefix: 'Textract',
    operations: {
      StartDocumentTextDetection: operation(startRequest, startHere, INVALID),
      GetDocumentTextDetection: operation(
        getRequest,
        (input, { badOutput }) => getDetection(input, ports, badOutput !== undefined),
        INVALID,
      ),
      DetectDocumentText: operation(detectRequest, (input) => detectText(input, ports), INVALID),
    },
  });
  return {
    api,
    forget: (object) => jobs.forget(object),
    start() {
      reader.resume();
      running.wake();
    },
    async close() {
      await running.close();
      database.close();
    },
  };
}
