import {
  GetDocumentTextDetectionCommand,
  StartDocumentTextDetectionCommand,
  type TextractClient,
} from '@aws-sdk/client-textract';
import { DownstreamError, InputError, parseS3Uri } from '@countersign/shared';
import type { TextDetector } from '../app/text-detector.ts';
import { hasResults } from '../app/textract-notice.ts';

export interface NotificationChannel {
  readonly topicArn: string;
  readonly roleArn: string;
}

/** What Textract says about documents that it does not take: no retry helps. */
const DOCUMENT_FAULTS = [
  'UnsupportedDocumentException',
  'BadDocumentException',
  'DocumentTooLargeException',
] as const;

function asInputError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const fault = DOCUMENT_FAULTS.find((each) => each === error.name);
  if (!fault) return error;
  return new InputError(fault, `Textract cannot read the scanned pages: ${error.message}`, {
    cause: error,
  });
}

/** Text detection by Amazon Textract. The task's id is both client token and job tag. */
export function textractDetector(client: TextractClient, channel: NotificationChannel): TextDetector {
  return {
    async start(document, taskId) {
      const { bucket, key } = parseS3Uri(document.uri);
      const command = new StartDocumentTextDetectionCommand({
        DocumentLocation: { S3Object: { Bucket: bucket, Name: key } },
        ClientRequestToken: taskId,
        JobTag: taskId,
        NotificationChannel: { SNSTopicArn: channel.topicArn, RoleArn: channel.roleArn },
      });
      try {
        const { JobId } = await client.send(command);
        if (!JobId) throw new DownstreamError('TextractJobFailed', 'Textract started a job without an id');
        return JobId;
      } catch (error) {
        throw asInputError(error);
      }
    },

    async *results(jobId) {
      let NextToken: string | undefined;
      do {
        const answer = await client.send(new GetDocumentTextDetectionCommand({ JobId: jobId, NextToken }));
        if (!hasResults(answer.JobStatus)) {
          const reason = answer.StatusMessage ?? 'no reason given';
          throw new DownstreamError(
            'TextractJobFailed',
            `Textract job ${jobId} is ${answer.JobStatus}: ${reason}`,
          );
        }
        yield* answer.Blocks ?? [];
        NextToken = answer.NextToken;
      } while (NextToken);
    },
  };
}
