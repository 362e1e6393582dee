import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

/** Receives what functions print, as it is. */
export interface FunctionLogs {
  write(functionName: string, text: string): void;
  close(): Promise<void>;
}

/** Appends to `<folder>/<function>.log`. */
export function fileLogs(folder: string): FunctionLogs {
  const streams = new Map<string, WriteStream>();
  return {
    write(functionName, text) {
      let stream = streams.get(functionName);
      if (stream === undefined) {
        mkdirSync(folder, { recursive: true });
        stream = createWriteStream(join(folder, `${functionName}.log`), { flags: 'a' });
        streams.set(functionName, stream);
      }
      stream.write(text);
    },
    async close() {
      const closing = [...streams.values()].map((stream) => new Promise((resolve) => stream.end(resolve)));
      await Promise.all(closing);
    },
  };
}

/** Keeps nothing; for runs without a data folder. */
export const noLogs: FunctionLogs = { write() {}, async close() {} };
