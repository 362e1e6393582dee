import { expect, it } from 'vitest';
import { attribute } from './attribution.ts';

const none = new URLSearchParams();

it.each([
  ['a plain key', 'AKIA', 'AKIA'],
  ['a function', 'function.summarize-generate', 'function.summarize-generate'],
  ['a key id with slashes', 'a/b', 'a/b'],
])('reads the credential scope of %s', (_name, key, accessKeyId) => {
  const authorization = `AWS4-HMAC-SHA256 Credential=${key}/20260101/eu-central-1/sqs/aws4_request, SignedHeaders=host, Signature=0`;
  expect(attribute({ authorization }, none)).toEqual({ service: 'sqs', region: 'eu-central-1', accessKeyId });
});

it('reads the scope of a presigned URL', () => {
  const query = new URLSearchParams({ 'X-Amz-Credential': 'k/20260101/us-east-1/s3/aws4_request' });
  expect(attribute({}, query)).toEqual({ service: 's3', region: 'us-east-1', accessKeyId: 'k' });
});

it('reads the prefix of the target', () => {
  expect(attribute({ 'x-amz-target': 'DynamoDB_20120810.GetItem' }, none)).toEqual({
    targetPrefix: 'DynamoDB_20120810',
  });
});

it('makes nothing of other authorization', () => {
  expect(attribute({ authorization: 'Bearer abc' }, none)).toEqual({});
});
