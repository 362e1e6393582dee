import { DeleteObjectsCommand } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { Bucket, openTestS3 } from '../testing.ts';

it('deletes of several objects those that whoever asks may delete', async () => {
  const asked: string[] = [];
  const world = await openTestS3({
    authorize(operation, { method, path }) {
      asked.push(`${operation} ${method} ${path}`);
      if (path.includes('kept')) throw new AwsApiError('AccessDenied', 'not this one', 403);
    },
  });
  await world.declare();
  for (const key of ['runs/1/gone', 'runs/1/kept']) await world.put(key, 'words');
  const Objects = [{ Key: 'runs/1/gone' }, { Key: 'runs/1/kept' }];
  const { Deleted, Errors } = await world.client.send(
    new DeleteObjectsCommand({ Bucket, Delete: { Objects } }),
  );
  expect(Deleted?.map(({ Key }) => Key)).toEqual(['runs/1/gone']);
  expect(Errors).toMatchObject([{ Key: 'runs/1/kept', Code: 'AccessDenied' }]);
  expect(await world.text('runs/1/kept')).toBe('words');
  expect(asked[0]).toBe('DeleteObject DELETE /documents/runs%2F1%2Fgone');
  await world.close();
});
