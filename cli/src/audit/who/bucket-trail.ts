import { gunzipSync } from 'node:zlib';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import { type Trail, trailRecord } from './trail-record.ts';

const DAY_MS = 86_400_000;
const logFile = z.object({ Records: z.array(z.unknown()) });

/** `AWSLogs/<account>/CloudTrail/<region>/`: one for each region that has records. */
async function regionFolders(s3: S3Client, Bucket: string): Promise<string[]> {
  const below = async (Prefix: string) => {
    const list = new ListObjectsV2Command({ Bucket, Prefix, Delimiter: '/' });
    const { CommonPrefixes = [] } = await s3.send(list);
    return CommonPrefixes.flatMap(({ Prefix: folder }) => folder ?? []);
  };
  const accounts = await below('AWSLogs/');
  return (await Promise.all(accounts.map((account) => below(`${account}CloudTrail/`)))).flat();
}

async function* filesOfDay(s3: S3Client, Bucket: string, folder: string, day: Date): AsyncGenerator<string> {
  const Prefix = `${folder}${day.toISOString().slice(0, 10).replaceAll('-', '/')}/`;
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix }))
    for (const { Key } of Contents) if (Key?.endsWith('.json.gz')) yield Key;
}

/** One day more than there are, since a file may come after the midnight that ended its day. */
function* daysBetween(since: Date, until: Date): Generator<Date> {
  for (let day = since.getTime(); day < until.getTime() + DAY_MS; day += DAY_MS) yield new Date(day);
}

/** Midnight of the oldest day of which the bucket of a stage has a file; undefined if it has none. */
export async function bucketTrailBegin(s3: S3Client, Bucket: string): Promise<Date | undefined> {
  const oldest = async (Prefix: string) => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix, MaxKeys: 1 }));
    const [, day] = /^(\d{4}\/\d\d\/\d\d)\//.exec(Contents[0]?.Key?.slice(Prefix.length) ?? '') ?? [];
    return day === undefined ? [] : [Date.parse(`${day.replaceAll('/', '-')}T00:00:00Z`)];
  };
  const days = (await Promise.all((await regionFolders(s3, Bucket)).map(oldest))).flat();
  return days.length === 0 ? undefined : new Date(Math.min(...days));
}

/** The files that CloudTrail delivered into the bucket of a stage, a day after what they tell of at the latest. */
export const bucketTrail = (s3: S3Client, Bucket: string): Trail =>
  async function* (since, until) {
    for (const folder of await regionFolders(s3, Bucket))
      for (const day of daysBetween(since, until))
        for await (const Key of filesOfDay(s3, Bucket, folder, day)) {
          const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
          const text = gunzipSync((await Body?.transformToByteArray()) ?? new Uint8Array()).toString('utf8');
          for (const record of logFile.parse(JSON.parse(text)).Records) yield trailRecord.parse(record);
        }
  };
