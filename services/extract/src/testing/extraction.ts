import { DEFAULT_LIMITS } from '@countersign/documents';
import { contractExtractionRequestedV1, type ObjectRef } from '@countersign/events';
import { newEvent, outgoing, runHash, s3UriOf } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import type { ExtractPorts } from '../app/extract-contract.ts';
import type { TextDetector } from '../app/text-detector.ts';
import type { TextBlock } from '../domain/textract-blocks.ts';

const BUCKET = 'documents';
const KEY = 'inbox/contract.pdf';
const VERSION = 'version-1';
export const RUN = `contract-${runHash(BUCKET, KEY, VERSION)}`;
export const TASK = 'task-00000001';

const jobOf = (taskId: string) => `job of ${taskId}`;

/** A Textract that reads one line on each page that it is sent, which is cut to where there is print. */
function fakeDetector(): TextDetector & {
  readonly started: { document: ObjectRef; taskId: string }[];
} {
  const started: { document: ObjectRef; taskId: string }[] = [];
  return {
    started,
    async start(document, taskId) {
      if (!started.some((job) => job.taskId === taskId)) started.push({ document, taskId });
      return jobOf(taskId);
    },
    async *results() {
      for (const Page of [1, 2]) {
        const Geometry = { BoundingBox: { Left: 0.1, Top: 0.1, Width: 0.2, Height: 0.5 } };
        const word: TextBlock = {
          BlockType: 'WORD',
          Id: `w${Page}`,
          Text: `Scanned${Page}`,
          Confidence: 90,
          Page,
          Geometry,
        };
        yield { BlockType: 'LINE', Page, Relationships: [{ Type: 'CHILD', Ids: [`w${Page}`] }] };
        yield word;
      }
    },
  };
}

/** A request to read these bytes, and everything that extraction needs in memory. */
export async function setUp(bytes: Uint8Array, more: Partial<ExtractPorts> = {}) {
  const store = memoryObjectStore();
  const detector = fakeDetector();
  const { ref } = await store.putOnce(KEY, bytes, 'application/pdf');
  const document = { ...ref, uri: s3UriOf(BUCKET, KEY, VERSION) };
  store.objects.set(document.uri, bytes);
  const request = newEvent(
    'choreographer',
    outgoing(contractExtractionRequestedV1, { document, fileName: 'contract.pdf' }),
    { runId: RUN, taskId: TASK },
  );
  const ports: ExtractPorts = {
    store,
    detector,
    mode: 'auto',
    limits: DEFAULT_LIMITS,
    usdPerPage: 0.0015,
    ...more,
  };
  return { store, detector, request, ports };
}

/** The notice that Textract publishes for the document that was submitted. */
export const noticeFor = (document: ObjectRef, Status = 'SUCCEEDED') => {
  const { hostname, pathname } = new URL(document.uri);
  return {
    JobId: jobOf(TASK),
    Status,
    API: 'StartDocumentTextDetection',
    JobTag: TASK,
    Timestamp: 1,
    DocumentLocation: { S3ObjectName: pathname.slice(1), S3Bucket: hostname },
  } as const;
};
