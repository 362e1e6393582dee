import {
  GetDocumentTextDetectionCommand,
  StartDocumentTextDetectionCommand,
  type TextractClient,
} from '@aws-sdk/client-textract';
import { asError, DownstreamError, InputError, parseS3Uri } from '@countersign/shared';
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

/** What Textract says where it takes no more for now, beside `ThrottlingException`: both are waited for alike. */
const BUSY = ['ProvisionedThroughputExceededException', 'LimitExceededException'];

/** What a task is told of a job that was not begun. */
function notBegun(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const fault = DOCUMENT_FAULTS.find((each) => each === error.name);
  if (fault)
    return new InputError(fault, `Textract cannot read the scanned pages: ${error.message}`, {
      cause: error,
    });
  if (!BUSY.includes(error.name)) return error;
  return new DownstreamError('ThrottlingException', `Textract takes no more for now: ${error.message}`, {
    cause: error,
  });
}

/**
 * What a task is told of a job that was paid for and whose results cannot be had. Not by the name of a throttle: such a task is
 * tried again a hundred times, each with a job of its own.
 */
const notFetched = (jobId: string, error: unknown): Error => {
  const { name, message } = asError(error);
  return new DownstreamError(
    'TextractResultsUnavailable',
    `The results of Textract job ${jobId} cannot be had: ${name}: ${message}`,
    { cause: error },
  );
};

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
        throw notBegun(error);
      }
    },

    async *results(jobId) {
      let NextToken: string | undefined;
      do {
        const asked = new GetDocumentTextDetectionCommand({ JobId: jobId, NextToken });
        const answer = await client.send(asked).catch((error: unknown) => {
          throw notFetched(jobId, error);
        });
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
