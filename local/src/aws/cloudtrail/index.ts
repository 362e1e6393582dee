import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inertJson } from '@countersign/documents/text/inert-text';
import { rotatingFile } from '../../core/files/rotating-file.ts';
import type { RoleOf } from '../../core/iam/caller.ts';
import type { CallListener } from '../../core/protocols/call.ts';
import { recordOfCall } from './record-of-call.ts';

/** Where the records lie below the data folder: `calls.jsonl`, a record a line, and its predecessors `.1`, `.2` … */
export const TRAIL_FOLDER = 'cloudtrail';

const MOST_BYTES = 20_000_000;
const KEPT = 9;

export interface CloudTrail {
  readonly listener: CallListener;
}

/**
 * CloudTrail: writes down who called what with which outcome, 200 MB at most. Keeps nothing without `dataDir`.
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
  const file = rotatingFile(join(folder, 'calls.jsonl'), MOST_BYTES, KEPT);
  return {
    listener: (call) => file.append(`${inertJson(recordOfCall(call, roleOf, now()))}\n`),
  };
}
