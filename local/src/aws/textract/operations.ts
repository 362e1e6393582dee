import type {
  DetectDocumentTextResponse,
  GetDocumentTextDetectionResponse,
  StartDocumentTextDetectionResponse,
} from '@aws-sdk/client-textract';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { JobStore } from './jobs/job-store.ts';
import { type JobPorts, runJob } from './jobs/run-job.ts';
import { checkFormat, type DocumentSource, fetchDocument } from './source-document.ts';
import { blocksOfPage } from './wire/blocks.ts';
import { pageOf } from './wire/paging.ts';
import type { DetectRequest, GetRequest, StartRequest } from './wire/requests.ts';

const MODEL_VERSION = '1.0';

export interface OperationPorts extends JobPorts {
  readonly s3: DocumentSource;
  readonly jobs: JobStore;
}

export async function startDetection(
  request: StartRequest,
  ports: OperationPorts,
): Promise<StartDocumentTextDetectionResponse> {
  const { job, isNew } = ports.jobs.open(request);
  if (!isNew) return { JobId: job.id };
  try {
    const bytes = await fetchDocument(ports.s3, request.DocumentLocation.S3Object);
    checkFormat(bytes);
    void runJob(job, bytes, ports);
  } catch (error) {
    ports.jobs.discard(job);
    throw error;
  }
  return { JobId: job.id };
}

export function getDetection(
  request: GetRequest,
  { jobs }: OperationPorts,
): GetDocumentTextDetectionResponse {
  const { id, state } = jobs.get(request.JobId);
  switch (state.status) {
    case 'IN_PROGRESS':
      return { JobStatus: state.status };
    case 'FAILED':
      return { JobStatus: state.status, StatusMessage: state.message };
    case 'SUCCEEDED':
      return {
        JobStatus: state.status,
        DocumentMetadata: { Pages: state.pages },
        DetectDocumentTextModelVersion: MODEL_VERSION,
        ...pageOf(id, state.blocks, request),
      };
  }
}

export async function detectText(
  { Document }: DetectRequest,
  { s3, readers }: OperationPorts,
): Promise<DetectDocumentTextResponse> {
  const bytes = 'Bytes' in Document ? Document.Bytes : await fetchDocument(s3, Document.S3Object);
  checkFormat(bytes);
  const reply = await readers.read(bytes);
  if ('unreadable' in reply) throw new AwsApiError('BadDocumentException', reply.unreadable);
  const [page, ...more] = reply.pages;
  if (!page || more.length > 0) {
    throw new AwsApiError(
      'UnsupportedDocumentException',
      'Synchronous operations take documents of one page',
    );
  }
  return {
    DocumentMetadata: { Pages: 1 },
    DetectDocumentTextModelVersion: MODEL_VERSION,
    Blocks: blocksOfPage(page),
  };
}
