import { gunzipSync } from 'node:zlib';
import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { s3VersionedBucket } from '@countersign/audit';
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

/** What CloudTrail writes once. */
interface LogFile {
  readonly key: string;
  readonly bytes: Uint8Array | undefined;
}

/** Files of a day as they were written first; whatever was put over one or hides it is told. */
async function* filesOfDay(
  bucket: ReturnType<typeof s3VersionedBucket>,
  folder: string,
  day: Date,
  doubt: (line: string) => void,
): AsyncGenerator<LogFile> {
  const prefix = `${folder}${day.toISOString().slice(0, 10).replaceAll('-', '/')}/`;
  for await (const { key, versions, deleteMarkers } of bucket.histories(prefix)) {
    if (!key.endsWith('.json.gz')) continue;
    const [first, ...later] = versions;
    if (later.length > 0) doubt(`${key} was written over ${later.length} times; its oldest version is shown`);
    if (deleteMarkers.length > 0) doubt(`${key} was hidden by a delete marker`);
    if (first) yield { key, bytes: await bucket.read(key, first.versionId) };
  }
}

/** What a file holds; that it holds nothing of CloudTrail's is told. */
function recordsIn({ key, bytes }: LogFile, doubt: (line: string) => void): readonly unknown[] {
  try {
    return logFile.parse(JSON.parse(gunzipSync(bytes ?? new Uint8Array()).toString('utf8'))).Records;
  } catch {
    doubt(`${key} cannot be read, or is no file of CloudTrail`);
    return [];
  }
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
  async function* (since, until, doubt) {
    const bucket = s3VersionedBucket(s3, Bucket);
    for (const folder of await regionFolders(s3, Bucket))
      for (const day of daysBetween(since, until))
        for await (const file of filesOfDay(bucket, folder, day, doubt))
          for (const record of recordsIn(file, doubt)) yield trailRecord.parse(record);
  };
