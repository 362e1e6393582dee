import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inertJson } from '@countersign/documents/text/inert-text';
import { rotatingFile } from '../../core/files/rotating-file.ts';
import type { RoleOf } from '../../core/iam/caller.ts';
import type { CallListener } from '../../core/protocols/call.ts';
import { recordOfCall } from './record-of-call.ts';

/** Where the records lie below the data folder: `calls.jsonl`, a record a line, and its predecessors `.1`, `.2` … */
export const TRAIL_FOLDER = 'cloudtrail';
export const CALLS = 'calls.jsonl';
/** The same of calls that were refused to whoever was not known by a key, so that those push no other out. */
const STRANGERS = 'strangers.jsonl';

const MOST_BYTES = 20_000_000;
const KEPT = { [CALLS]: 9, [STRANGERS]: 1 };

export interface CloudTrail {
  readonly listener: CallListener;
}

/**
 * CloudTrail: writes down who called what with which outcome, 200 MB at most, and 40 MB of what strangers were refused.
 * Keeps nothing without `dataDir`.
 */
export function createCloudTrail(options: {
  dataDir: string | undefined;
  roleOf: RoleOf;
  now?: () => Date;
}): CloudTrail {
  const { dataDir, roleOf, now = () => new Date() } = options;
  if (dataDir === undefined) return { listener() {} };
  const folder = join(dataDir, TRAIL_FOLDER);
  mkdirSync(folder, { recursive: true });
  const fileOf = (name: keyof typeof KEPT) => rotatingFile(join(folder, name), MOST_BYTES, KEPT[name]);
  const [calls, strangers] = [fileOf(CALLS), fileOf(STRANGERS)];
  return {
    listener(call) {
      const file = call.known || call.status < 400 ? calls : strangers;
      file.append(`${inertJson(recordOfCall(call, roleOf, now()))}\n`);
    },
  };
}
