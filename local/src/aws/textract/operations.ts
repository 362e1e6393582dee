import type {
  DetectDocumentTextResponse,
  GetDocumentTextDetectionResponse,
  StartDocumentTextDetectionResponse,
} from '@aws-sdk/client-textract';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { JobReader } from './jobs/job-reader.ts';
import type { Job, JobStore } from './jobs/job-store.ts';
import type { PageStore } from './jobs/page-store.ts';
import type { UrgentReader } from './read-at-once.ts';
import { checkFormat, type DocumentSource, fetchDocument } from './source-document.ts';
import { blocksOfPage } from './wire/blocks.ts';
import { pageOf } from './wire/paging.ts';
import type { DetectRequest, GetRequest, StartRequest } from './wire/requests.ts';
import type { Lanes } from './worker/lanes.ts';

const MODEL_VERSION = '1.0';

export interface OperationPorts {
  readonly s3: DocumentSource;
  readonly jobs: JobStore;
  readonly pages: PageStore;
  readonly reader: JobReader;
  readonly urgent: UrgentReader;
  readonly lanes: Lanes;
}

export async function startDetection(
  request: StartRequest,
  { s3, jobs, reader, lanes }: OperationPorts,
): Promise<StartDocumentTextDetectionResponse> {
  checkFormat(await fetchDocument(s3, request.DocumentLocation.S3Object));
  const { job, isNew } = jobs.open(request);
  if (isNew) {
    reader.add(job);
    lanes.wake();
  }
  return { JobId: job.id };
}

/** How far a job is, in words: Textract's own answer has no place for it. */
const progressOf = ({ id, pages }: Job, store: PageStore): string =>
  pages === undefined ? 'waiting to be read' : `${store.done(id).length} of ${pages} pages are read`;

/** @param isBroken whether to leave the words out, as the fault plan asks for */
export function getDetection(
  request: GetRequest,
  { jobs, pages }: OperationPorts,
  isBroken = false,
): GetDocumentTextDetectionResponse {
  const job = jobs.get(request.JobId);
  const { id, status } = job;
  if (status === 'IN_PROGRESS') return { JobStatus: status, StatusMessage: progressOf(job, pages) };
  if (status === 'FAILED') return { JobStatus: status, StatusMessage: job.message };
  const unreadable = pages.unreadable(id);
  const { Blocks, ...part } = pageOf(id, pages.blocks(id), request);
  return {
    JobStatus: status,
    DocumentMetadata: { Pages: job.pages },
    DetectDocumentTextModelVersion: MODEL_VERSION,
    ...(unreadable.length > 0 && { Warnings: [{ ErrorCode: 'UNREADABLE_PAGE', Pages: unreadable }] }),
    ...part,
    Blocks: isBroken ? Blocks.filter(({ BlockType }) => BlockType !== 'WORD') : Blocks,
  };
}

export async function detectText(
  { Document }: DetectRequest,
  { s3, urgent }: OperationPorts,
): Promise<DetectDocumentTextResponse> {
  const bytes = 'Bytes' in Document ? Document.Bytes : await fetchDocument(s3, Document.S3Object);
  checkFormat(bytes);
  const read = await urgent.read(bytes);
  if (!read) {
    throw new AwsApiError(
      'UnsupportedDocumentException',
      'Synchronous operations take documents of one page',
    );
  }
  if ('unreadable' in read) throw new AwsApiError('BadDocumentException', read.unreadable);
  return {
    DocumentMetadata: { Pages: 1 },
    DetectDocumentTextModelVersion: MODEL_VERSION,
    Blocks: blocksOfPage(read.page),
  };
}
