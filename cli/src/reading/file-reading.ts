import { readFile } from 'node:fs/promises';
import { readContract } from '@countersign/documents';
import { startOcr } from '@countersign/documents/ocr/ocr-engine';
import { picturesByOcr } from '@countersign/documents/ocr/read-pictures';
import type { Attachment, ExtractedText, ReadingWarning, TextPage } from '@countersign/events';
import { readingWarnings } from '@countersign/shared/reading-warnings';

/** A page as `countersign read --json` tells of it; boxes are fractions of the page. */
export interface PageReading {
  readonly page: number;
  readonly method: TextPage['method'];
  /** 0 to 1; null where the reading does not say. */
  readonly confidence: number | null;
  readonly unread: NonNullable<TextPage['unread']>;
  readonly hidden: NonNullable<TextPage['hidden']>;
  /** Where somebody signed by hand. */
  readonly signed: NonNullable<TextPage['signed']>;
}

/** What was read of a file, and what was not. */
export interface FileReading {
  readonly file: string;
  readonly kind: string | null;
  readonly pages: readonly PageReading[];
  readonly warnings: readonly ReadingWarning[];
  readonly attachments: readonly Attachment[];
  readonly text: string;
}

/** Tells of a text document as the command prints it. */
const tellReading = (file: string, document: ExtractedText): FileReading => ({
  file,
  kind: document.reading?.kind ?? null,
  pages: document.pages.map(({ number, method, confidence, unread = [], hidden = [], signed = [] }) => ({
    page: number,
    method,
    confidence: confidence ?? null,
    unread,
    hidden,
    signed,
  })),
  warnings: readingWarnings(document),
  attachments: document.reading?.attachments ?? [],
  text: document.text,
});

/** OCR that is started for pictures only, and ended after them. */
async function ocr(pictures: Uint8Array) {
  const engine = await startOcr();
  try {
    return await picturesByOcr(engine)(pictures);
  } finally {
    await engine.close();
  }
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder; name a file in it',
  EACCES: 'this file may not be read',
};

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new Error(`${file}: ${SYSTEM_ERRORS[code] ?? String(cause)}`, { cause });
  }
}

/**
 * Reads a file as the extract stage does, in this process.
 * @throws Error whose message names the file and why it cannot be read
 */
export async function extractFile(file: string): Promise<ExtractedText> {
  const bytes = await bytesOf(file);
  try {
    return await readContract(bytes, { ocr });
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/**
 * Tells what is read of a file, and what is not.
 * @throws Error whose message names the file and why it cannot be read
 */
export const readFileWhole = async (file: string): Promise<FileReading> =>
  tellReading(file, await extractFile(file));
