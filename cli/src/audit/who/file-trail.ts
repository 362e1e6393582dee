import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TRAIL_FOLDER } from '@countersign/local/aws/cloudtrail/index';
import { type Trail, trailRecord } from './trail-record.ts';

/** A line that a killed process left half written is no record. */
function lineRecord(line: string) {
  try {
    return trailRecord.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** What the embedded runtime with this data folder wrote down. */
export const fileTrail = (dataDir: string): Trail =>
  async function* (since, until) {
    const folder = join(dataDir, TRAIL_FOLDER);
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      const file = await open(join(folder, name));
      for await (const line of file.readLines()) {
        const record = lineRecord(line);
        const at = Date.parse(record?.eventTime ?? '');
        if (record && at >= since.getTime() && at <= until.getTime()) yield record;
      }
    }
  };
