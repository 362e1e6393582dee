import type { TextractClient } from '@aws-sdk/client-textract';
import { describe, expect, it } from 'vitest';
import { textractDetector } from './textract-detector.ts';

type Command = { input: Record<string, unknown> };

function detector(...answers: (object | Error)[]) {
  const sent: Command['input'][] = [];
  const client = {
    async send({ input }: Command) {
      sent.push(input);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
  } as unknown as TextractClient;
  return { sent, ...textractDetector(client, { topicArn: 'topic', roleArn: 'role' }) };
}

const document = { uri: 's3://documents/runs/r/extraction/t/pages.pdf', sha256: '', bytes: 1 };

describe('textractDetector', () => {
  it('derives the client token from the task and asks to be told', async () => {
    const { start, sent } = detector({ JobId: 'job' });
    await start(document, 'task-1');
    expect(sent).toEqual([
      {
        DocumentLocation: { S3Object: { Bucket: 'documents', Name: 'runs/r/extraction/t/pages.pdf' } },
        ClientRequestToken: 'task-1',
        JobTag: 'task-1',
        NotificationChannel: { SNSTopicArn: 'topic', RoleArn: 'role' },
      },
    ]);
  });

  it('blames the document for what Textract cannot read', async () => {
    const unsupported = Object.assign(new Error('bad format'), { name: 'UnsupportedDocumentException' });
    await expect(detector(unsupported).start(document, 'task-1')).rejects.toMatchObject({ class: 'input' });
  });

  it('leaves throttling to the caller', async () => {
    const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
    await expect(detector(throttled).start(document, 'task-1')).rejects.toBe(throttled);
  });

  it.each(['ProvisionedThroughputExceededException', 'LimitExceededException'])(
    'calls %s a throttle, which is waited for',
    async (name) => {
      const busy = Object.assign(new Error('slow down'), { name });
      await expect(detector(busy).start(document, 'task-1')).rejects.toMatchObject({
        ...{ name: 'ThrottlingException', retryable: true },
        message: 'Textract takes no more for now: slow down',
      });
    },
  );

  it('says that results cannot be had, by no name for which a job would be begun a hundred times', async () => {
    const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
    await expect(detector(throttled).results('job')[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      ...{ name: 'TextractResultsUnavailable', retryable: true },
      message: 'The results of Textract job job cannot be had: ThrottlingException: slow down',
    });
  });

  it('follows the pages of a result', async () => {
    const { results, sent } = detector(
      { JobStatus: 'SUCCEEDED', Blocks: [{ Id: 'a' }, { Id: 'b' }], NextToken: 'more' },
      { JobStatus: 'SUCCEEDED', Blocks: [{ Id: 'c' }] },
    );
    const ids = [];
    for await (const { Id } of results('job')) ids.push(Id);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(sent.map(({ NextToken }) => NextToken)).toEqual([undefined, 'more']);
  });

  it('takes what was read of a document with a page that could not be', async () => {
    const { results } = detector({ JobStatus: 'PARTIAL_SUCCESS', Blocks: [{ Id: 'a' }] });
    expect(await results('job')[Symbol.asyncIterator]().next()).toMatchObject({ value: { Id: 'a' } });
  });

  it('says why a job failed', async () => {
    const { results } = detector({ JobStatus: 'FAILED', StatusMessage: 'INVALID_IMAGE_TYPE' });
    await expect(results('job')[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      name: 'TextractJobFailed',
      message: 'Textract job job is FAILED: INVALID_IMAGE_TYPE',
    });
  });
});
