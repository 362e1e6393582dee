/**
 * `node documents/src/measuring/main.ts <corpus> [OCR documents]`: speed of the text layer, and word F1 of text
 * layer and OCR against what Amazon Textract read. The corpus has the layout of ../shared/corpus.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { composeText, openContract, readTextLayer } from '../index.ts';
import { ocrText, textLayerText } from '../measure.ts';
import { wordF1, wordOverlap } from './word-f1.ts';

const [corpus, ocrDocuments = '10'] = process.argv.slice(2);
if (!corpus) throw new Error('Which corpus? node documents/src/measuring/main.ts <corpus> [OCR documents]');

const pdfs = async (set: string): Promise<string[]> =>
  (await readdir(path.join(corpus, set, 'pdf'))).sort().map((file) => path.join(corpus, set, 'pdf', file));

/** Pages a second of CPU time, from bytes to the text document. */
async function measureSpeed(files: readonly string[]): Promise<void> {
  const before = process.cpuUsage();
  let pages = 0;
  for (const file of files) {
    const pdf = await openContract(await readFile(file));
    composeText(Array.from({ length: pdf.pageCount }, (_, index) => readTextLayer(pdf, index + 1)));
    pages += pdf.pageCount;
    pdf.close();
  }
  const { user, system } = process.cpuUsage(before);
  const { maxRSS } = process.resourceUsage();
  console.log(
    `text document: ${Math.round(pages / ((user + system) / 1e6))} pages a second of CPU (${pages} pages), peak ${Math.round(maxRSS / 1024)} MB`,
  );
}

async function readReferences(): Promise<Map<string, string>> {
  const lines = gunzipSync(await readFile(path.join(corpus!, 'nda/documents.jsonl.gz')))
    .toString()
    .trim()
    .split('\n');
  const documents = lines.map((line): { file: string; textract: string } => JSON.parse(line));
  return new Map(documents.map(({ file, textract }) => [file, textract]));
}

async function measureF1(
  what: string,
  files: readonly string[],
  references: ReadonlyMap<string, string>,
  read: (bytes: Uint8Array) => Promise<string>,
): Promise<void> {
  const overlaps = [];
  for (const file of files) {
    const reference = references.get(path.basename(file));
    if (reference !== undefined) overlaps.push(wordOverlap(await read(await readFile(file)), reference));
  }
  console.log(
    `${what}: word F1 ${wordF1(overlaps).toFixed(4)} against Textract (${overlaps.length} documents)`,
  );
}

const ndas = await pdfs('nda');
const references = await readReferences();
await measureSpeed(await pdfs('cuad'));
await measureF1('text layer', ndas, references, textLayerText);
const sample = ndas.filter((_, index) => index % Math.ceil(ndas.length / Number(ocrDocuments)) === 0);
await measureF1('OCR at 200 dpi', sample, references, (bytes) => ocrText(bytes));
