import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inertText } from '@countersign/documents/text/inert-text';

/** Receives what functions print. */
export interface FunctionLogs {
  write(functionName: string, text: string): void;
}

const MOST_BYTES = 10_000_000;

/**
 * Appends to `<folder>/<function>.log`; at 10 MB the file becomes `<function>.log.1`, in the place of the last one.
 * Writes at once, so that the last words before a crash are there.
 */
export function fileLogs(folder: string, mostBytes = MOST_BYTES): FunctionLogs {
  const sizes = new Map<string, number>();
  mkdirSync(folder, { recursive: true });
  return {
    write(functionName, text) {
      const path = join(folder, `${functionName}.log`);
      const size = sizes.get(path) ?? statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > mostBytes) renameSync(path, `${path}.1`);
      // People read the file at a terminal, and a function may print what a contract says.
      const shown = inertText(text);
      appendFileSync(path, shown);
      sizes.set(path, (size > mostBytes ? 0 : size) + Buffer.byteLength(shown));
    },
  };
}

/** Keeps nothing; for runs without a data folder. */
export const noLogs: FunctionLogs = { write() {} };
