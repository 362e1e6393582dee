import type { Job } from './job-store.ts';

/** What Textract publishes when a job ends (Textract developer guide, "Amazon Textract Results Notification"). */
export function completionMessage({ id, request, status }: Job, at: Date): string {
  const { Bucket, Name } = request.DocumentLocation.S3Object;
  return JSON.stringify({
    JobId: id,
    Status: status,
    API: 'StartDocumentTextDetection',
    ...(request.JobTag !== undefined && { JobTag: request.JobTag }),
    Timestamp: at.getTime(),
    DocumentLocation: { S3ObjectName: Name, S3Bucket: Bucket },
  });
}
