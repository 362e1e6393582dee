import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** A version of the console that was uploaded. */
export interface Build {
  readonly keys: readonly string[];
  /** When the next one took its place, ISO 8601; of the newest nothing. */
  readonly replacedAt?: string;
}

/** Beside the files, which name no such path. */
const KEY = 'builds.json';

/** A session ends after 12 hours without being renewed, but who works every day never loads the page anew. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** The builds whose files stay once a build with these files is the newest. */
export function laterBuilds(builds: readonly Build[], keys: readonly string[], now: Date): Build[] {
  const replaced = builds.map((build) => ({ replacedAt: now.toISOString(), ...build }));
  const young = replaced.filter(({ replacedAt }) => now.getTime() - Date.parse(replacedAt) < KEPT_MS);
  return [...young, { keys: [...keys, KEY] }];
}

export async function readBuilds(s3: S3Client, bucket: string): Promise<Build[]> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: KEY }));
    return JSON.parse((await Body?.transformToString()) ?? '[]') as Build[];
  } catch (error) {
    if ((error as Error).name === 'NoSuchKey') return [];
    throw error;
  }
}

export const writeBuilds = (s3: S3Client, bucket: string, builds: readonly Build[]) =>
  s3.send(new PutObjectCommand({ Bucket: bucket, Key: KEY, Body: JSON.stringify(builds) }));
