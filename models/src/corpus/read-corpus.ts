import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ContractType } from '../labels.ts';

/** A contract of CUAD: its text, its type, and the spans lawyers marked for each category. */
export interface CuadContract {
  id: string;
  type: ContractType;
  text: string;
  clauses: Record<string, string[]>;
}

/** A non-disclosure agreement of Kleister-NDA: expected fields and two readings of its PDF. */
export interface NdaDocument {
  file: string;
  expected: Partial<Record<'effective_date' | 'jurisdiction' | 'party' | 'term', string[]>>;
  textract: string;
  textLayer: string;
}

export interface Corpus {
  directory: string;
  cuad: CuadContract[];
  nda: NdaDocument[];
}

function readLines<T>(path: string): T[] {
  if (!existsSync(path))
    throw new Error(`No corpus file at ${path}; --corpus names a folder with cuad/ and nda/`);
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as T];
    } catch (cause) {
      throw new Error(`Line ${at + 1} of ${path} is not JSON`, { cause });
    }
  });
}

/**
 * Reads `cuad/contracts.jsonl.gz` and `nda/documents.jsonl.gz` below a folder.
 * @throws Error when one of the files is missing or holds a line that is not JSON.
 */
export function readCorpus(directory: string): Corpus {
  return {
    directory,
    cuad: readLines<CuadContract>(join(directory, 'cuad', 'contracts.jsonl.gz')),
    nda: readLines<NdaDocument>(join(directory, 'nda', 'documents.jsonl.gz')),
  };
}

/** Where the PDF of a document lies; undefined where the corpus holds only its text. */
export function pdfPath(directory: string, collection: 'cuad' | 'nda', name: string): string | undefined {
  const path = join(directory, collection, 'pdf', collection === 'cuad' ? `${name}.pdf` : name);
  return existsSync(path) ? path : undefined;
}

/** The PDF of a document, or undefined where the corpus holds only its text. */
export function readPdf(directory: string, collection: 'cuad' | 'nda', name: string): Uint8Array | undefined {
  const path = pdfPath(directory, collection, name);
  return path === undefined ? undefined : readFileSync(path);
}
