import { randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { Segment } from './object-row.ts';

/** The bytes of objects, as files that are written once. */
export interface Blobs {
  /** Writes a file; none is left behind when `source` fails. */
  write(source: AsyncIterable<Uint8Array>): Promise<Segment>;
  /** Bytes `start` to `end`, both counted, of segments one after the other. @throws AwsApiError `InternalError`. */
  read(segments: readonly Segment[], start: number, end: number): Readable;
  /** Bytes of the files as they lie on disk. @throws AwsApiError `InternalError` where one is gone. */
  sizeOf(segments: readonly Segment[]): number;
  /** Says another thing once somebody wrote to one of the files. @throws as `sizeOf` does. */
  stateOf(segments: readonly Segment[]): string;
  /** Forgets files a minute later, when those who were reading are done. */
  discard(segments: readonly Segment[]): void;
  /** Deletes files that nothing refers to, which a killed process may have left. */
  sweep(known: ReadonlySet<string>): void;
  close(): void;
}

const READERS_DONE_MS = 60_000;
/** What is no longer than this is written in one go: most objects are, and a stream costs several times as much. */
const SHORT_BYTES = 64 * 1024;

/** What came already, and what still comes. */
async function* goingOn(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>) {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** @param dataDir where to keep them; without, a temporary folder that goes when closed */
export function openBlobs(dataDir: string | undefined): Blobs {
  const folder = dataDir ? join(dataDir, 'blobs') : mkdtempSync(join(tmpdir(), 'countersign-s3-'));
  mkdirSync(folder, { recursive: true });
  const pathOf = (blob: string) => join(folder, blob);

  function filesOf(segments: readonly Segment[]) {
    return segments.map(({ blob }) => {
      const file = statSync(pathOf(blob), { bigint: true, throwIfNoEntry: false });
      if (file) return file;
      throw new AwsApiError('InternalError', 'The bytes of the object are gone.', 500);
    });
  }

  async function* readSegments(segments: readonly Segment[], start: number, end: number) {
    let offset = 0;
    for (const { blob, size } of segments) {
      const from = Math.max(0, start - offset);
      const to = Math.min(size - 1, end - offset);
      if (from <= to) yield* createReadStream(pathOf(blob), { start: from, end: to });
      offset += size;
    }
  }

  async function writeLong(blob: string, source: AsyncIterable<Uint8Array>): Promise<Segment> {
    let size = 0;
    async function* counted() {
      for await (const chunk of source) {
        size += chunk.length;
        yield chunk;
      }
    }
    try {
      await pipeline(counted, createWriteStream(pathOf(blob), { flags: 'wx' }));
    } catch (error) {
      await rm(pathOf(blob), { force: true });
      throw error;
    }
    return { blob, size };
  }

  return {
    async write(source) {
      const blob = randomUUID();
      const chunks: Uint8Array[] = [];
      let size = 0;
      const rest = source[Symbol.asyncIterator]();
      for (let next = await rest.next(); !next.done; next = await rest.next()) {
        chunks.push(next.value);
        size += next.value.length;
        if (size > SHORT_BYTES) return writeLong(blob, goingOn(chunks, rest));
      }
      writeFileSync(pathOf(blob), Buffer.concat(chunks), { flag: 'wx' });
      return { blob, size };
    },
    read(segments, start, end) {
      filesOf(segments);
      const [first] = segments;
      if (segments.length === 1 && first && end >= start)
        return createReadStream(pathOf(first.blob), { start, end });
      return Readable.from(readSegments(segments, start, end), { objectMode: false });
    },
    sizeOf: (segments) => filesOf(segments).reduce((sum, { size }) => sum + Number(size), 0),
    // The clock of an inode is set by nobody but the system.
    stateOf: (segments) =>
      filesOf(segments)
        .map(({ ino, ctimeNs, size }) => [ino, ctimeNs, size])
        .join(' '),
    discard(segments) {
      const forget = () => Promise.all(segments.map(({ blob }) => rm(pathOf(blob), { force: true })));
      if (segments.length > 0) setTimeout(forget, READERS_DONE_MS).unref();
    },
    sweep(known) {
      for (const blob of readdirSync(folder)) if (!known.has(blob)) rmSync(pathOf(blob));
    },
    close() {
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
