import { open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CALLS, TRAIL_FOLDER } from '@countersign/local/aws/cloudtrail/index';
import { type Trail, type TrailRecord, trailRecord } from './trail-record.ts';

/** Undefined for a line that a killed process left half written, or that somebody damaged. */
function lineRecord(line: string) {
  try {
    return trailRecord.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** When the oldest call was made that the embedded runtime still knows; undefined if it knows none. */
export async function fileTrailBegin(dataDir: string): Promise<Date | undefined> {
  const folder = join(dataDir, TRAIL_FOLDER);
  const ages = (await readdir(folder).catch(() => []))
    .filter((name) => name.startsWith(CALLS))
    .map((name) => Number(name.slice(CALLS.length + 1)))
    .sort((a, b) => b - a);
  for (const age of ages) {
    const file = await open(join(folder, age === 0 ? CALLS : `${CALLS}.${age}`));
    for await (const line of file.readLines()) {
      const record = lineRecord(line);
      if (record) return new Date(record.eventTime);
    }
  }
  return undefined;
}

/** The records of a file; how many of its lines are none is told. */
async function* recordsIn(path: string, doubt: (line: string) => void): AsyncGenerator<TrailRecord> {
  const file = await open(path);
  let damaged = 0;
  for await (const line of file.readLines()) {
    const record = lineRecord(line);
    if (record) yield record;
    else damaged += 1;
  }
  if (damaged > 0) doubt(`${damaged} lines of ${basename(path)} are no records any more`);
}

/** What the embedded runtime with this data folder wrote down. */
export const fileTrail = (dataDir: string): Trail =>
  async function* (since, until, doubt) {
    const folder = join(dataDir, TRAIL_FOLDER);
    const names = await readdir(folder).catch(() => []);
    for (const name of names)
      for await (const record of recordsIn(join(folder, name), doubt)) {
        const at = Date.parse(record.eventTime);
        if (at >= since.getTime() && at <= until.getTime()) yield record;
      }
  };
