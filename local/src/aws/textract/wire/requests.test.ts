import { expect, it } from 'vitest';
import { createTextract } from '../index.ts';

const asked: unknown[][] = [];
const textract = createTextract({
  region: 'eu-central-1',
  s3: {
    async getObject(...object) {
      asked.push(object);
      throw new Error('NoSuchVersion');
    },
  },
  publishSns: async () => {},
});

const call = (operation: string, input: object) =>
  textract.api.handle({
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: { 'x-amz-target': `Textract.${operation}` },
    body: Buffer.from(JSON.stringify(input)),
    region: 'eu-central-1',
  });

const S3Object = { Bucket: 'documents', Name: 'a.pdf', Version: 'v1' };
const SNSTopicArn = 'arn:aws:sns:eu-central-1:000000000000:done';
const RoleArn = 'arn:aws:iam::000000000000:role/textract';
const start = { DocumentLocation: { S3Object } };

it.each([
  ['StartDocumentTextDetection', start],
  ['DetectDocumentText', { Document: { S3Object } }],
])('%s reads the version that is named, and no other', async (operation, input) => {
  await expect(call(operation, input)).rejects.toMatchObject({ code: 'InvalidS3ObjectException' });
  expect(asked.at(-1)).toEqual(['documents', 'a.pdf', 'v1']);
});

it.each<[object, string]>([
  [{ NotificationChannel: { SNSTopicArn, RoleArn: 'bogus' } }, 'RoleArn'],
  [{ NotificationChannel: { SNSTopicArn, RoleArn: RoleArn.replace('role', 'user') } }, 'RoleArn'],
  [{ NotificationChannel: { SNSTopicArn: 'bogus', RoleArn } }, 'SNSTopicArn'],
  [{ NotificationChannel: { SNSTopicArn: SNSTopicArn.replace('0:', '1:'), RoleArn } }, 'SNSTopicArn'],
  [{ OutputConfig: { S3Bucket: 'b' } }, 'OutputConfig'],
  [{ KMSKeyId: 'key' }, 'KMSKeyId'],
])('refuses a job with %j', async (more, named) => {
  await expect(call('StartDocumentTextDetection', { ...start, ...more })).rejects.toMatchObject({
    code: 'InvalidParameterException',
    message: expect.stringContaining(named),
  });
});
