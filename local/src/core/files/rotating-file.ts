import { appendFileSync, renameSync, statSync } from 'node:fs';

export interface RotatingFile {
  /** Writes at once, so that the last words before a crash are there. */
  append(text: string): void;
}

/**
 * A file that, once it is over `mostBytes`, becomes `<path>.1`; what was there becomes `<path>.2`, and so on: `kept` such
 * files stay beside it, the oldest goes.
 */
export function rotatingFile(path: string, mostBytes: number, kept: number): RotatingFile {
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  function rotate(): void {
    for (let age = kept; age > 0; age -= 1) {
      const younger = age === 1 ? path : `${path}.${age - 1}`;
      if (statSync(younger, { throwIfNoEntry: false })) renameSync(younger, `${path}.${age}`);
    }
    size = 0;
  }
  return {
    append(text) {
      if (size > mostBytes) rotate();
      appendFileSync(path, text);
      size += Buffer.byteLength(text);
    },
  };
}
