import { openPdf, type PdfDocument } from '../pdfium/pdf-document.ts';
import { DocumentError } from './document-error.ts';
import { isPdf, nameFileKind } from './file-kind.ts';

/** What a file may measure. */
export interface FileLimits {
  readonly maxPages: number;
  readonly maxBytes: number;
}

export const DEFAULT_LIMITS: FileLimits = { maxPages: 3000, maxBytes: 200 * 1024 * 1024 };

/** What a readable file is. */
export interface FileFacts {
  readonly pages: number;
  readonly bytes: number;
}

const inEnglish = (count: number): string => count.toLocaleString('en-US');

/** An object that no end mark follows. */
const OBJECT = /\d \d{1,5} obj\b/;

/**
 * A file without its end was cut off, by a broken upload for example. Whatever a mail or web server has put behind
 * the end mark is no part of it.
 */
function isCutOff(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf('%%EOF');
  return end < 0 || OBJECT.test(file.toString('latin1', end));
}

const truncated = (bytes: Uint8Array, cause?: unknown): DocumentError =>
  new DocumentError(
    'Truncated',
    `truncated: the PDF breaks off after ${inEnglish(bytes.length)} bytes`,
    cause === undefined ? {} : { cause },
  );

function checkBytes(bytes: Uint8Array, { maxBytes }: FileLimits): void {
  if (bytes.length === 0) throw new DocumentError('EmptyFile', 'empty file (0 bytes)');
  if (bytes.length > maxBytes) {
    const limit = inEnglish(Math.floor(maxBytes / (1024 * 1024)));
    throw new DocumentError('TooLarge', `over the ${limit} MB limit (${inEnglish(bytes.length)} bytes)`);
  }
  if (!isPdf(bytes)) throw new DocumentError('NotPdf', `not a PDF: ${nameFileKind(bytes)}`);
}

async function openWhole(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await openPdf(bytes);
  } catch (error) {
    const unreadable = error instanceof DocumentError && error.fault === 'Damaged';
    throw unreadable && isCutOff(bytes) ? truncated(bytes, error) : error;
  }
}

/**
 * Opens a contract's file after checking it; the caller closes it.
 * @throws DocumentError whose message names the cause: `encrypted`, `not a PDF: PNG image`, `truncated`, …
 */
export async function openContract(
  bytes: Uint8Array,
  limits: FileLimits = DEFAULT_LIMITS,
): Promise<PdfDocument> {
  checkBytes(bytes, limits);
  const pdf = await openWhole(bytes);
  const fault = faultOf(pdf, bytes, limits);
  if (!fault) return pdf;
  pdf.close();
  throw fault;
}

function faultOf(pdf: PdfDocument, bytes: Uint8Array, { maxPages }: FileLimits): DocumentError | undefined {
  if (pdf.repaired && isCutOff(bytes)) return truncated(bytes);
  if (pdf.pageCount === 0) return new DocumentError('NoPages', '0 pages: the PDF has no page to read');
  if (pdf.pageCount <= maxPages) return undefined;
  const message = `over the ${inEnglish(maxPages)}-page limit (${inEnglish(pdf.pageCount)} pages)`;
  return new DocumentError('TooManyPages', message);
}

/**
 * Checks a file without reading its pages.
 * @throws DocumentError as {@link openContract}
 */
export async function inspectFile(bytes: Uint8Array, limits?: FileLimits): Promise<FileFacts> {
  const pdf = await openContract(bytes, limits);
  try {
    return { pages: pdf.pageCount, bytes: bytes.length };
  } finally {
    pdf.close();
  }
}
