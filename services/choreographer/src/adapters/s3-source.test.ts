import { type HeadObjectCommandOutput, NotFound, type S3Client } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { s3Source } from './s3-source.ts';

const answering = (answer: Partial<HeadObjectCommandOutput> | Error) =>
  s3Source({
    send: async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
  } as unknown as S3Client);

const find = (answer: Parameters<typeof answering>[0]) => answering(answer).find('inbox', 'a.pdf');

it.each([
  ['dms@example.com', 'dms@example.com'],
  [' Anna.Li@example.com ', 'Anna.Li@example.com'],
  ['Anna <anna@example.com>', undefined],
  ['anna', undefined],
  ['', undefined],
  [undefined, undefined],
])(
  'takes an uploader out of the metadata %j only where it is an e-mail address',
  async (uploadedBy, expected) => {
    const Metadata = uploadedBy === undefined ? {} : { 'uploaded-by': uploadedBy };
    expect(await find({ ETag: '"e"', ContentLength: 3, Metadata })).toMatchObject({ bytes: 3 });
    expect((await find({ Metadata }))?.uploadedBy).toBe(expected);
  },
);

it('finds nothing where the object is gone, and fails where S3 does', async () => {
  expect(await find(new NotFound({ message: 'no', $metadata: {} }))).toBeUndefined();
  await expect(find(new Error('AccessDenied'))).rejects.toThrow('AccessDenied');
});
