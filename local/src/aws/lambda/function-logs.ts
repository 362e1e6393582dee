import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inertText } from '@countersign/documents/text/inert-text';
import { type RotatingFile, rotatingFile } from '../../core/files/rotating-file.ts';

/** Receives what functions print. */
export interface FunctionLogs {
  write(functionName: string, text: string): void;
}

const MOST_BYTES = 10_000_000;

/** Appends to `<folder>/<function>.log`; at 10 MB the file becomes `<function>.log.1`, in the place of the last one. */
export function fileLogs(folder: string, mostBytes = MOST_BYTES): FunctionLogs {
  const files = new Map<string, RotatingFile>();
  mkdirSync(folder, { recursive: true });
  return {
    write(functionName, text) {
      const file = files.get(functionName) ?? rotatingFile(join(folder, `${functionName}.log`), mostBytes, 1);
      files.set(functionName, file);
      // People read the file at a terminal, and a function may print what a contract says.
      file.append(inertText(text));
    },
  };
}

/** Keeps nothing; for runs without a data folder. */
export const noLogs: FunctionLogs = { write() {} };
