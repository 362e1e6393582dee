/**
 * `node documents/src/measuring/main.ts <corpus> [OCR documents] [every]` prints a table: speed of the text layer with the
 * account of ink, beside that of drawing alone; seconds of OCR a page; pages that are called unread; and word F1 of text
 * layer and OCR against what Amazon Textract read. The corpus has the layout of ../shared/corpus; of its files, all are
 * taken or every so many.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  composeReading,
  composeText,
  openContract,
  type PdfDocument,
  readTextLayer,
  surveyContract,
} from '../index.ts';
import { ocrText, textLayerText } from '../measure.ts';
import { startOcr } from '../ocr/ocr-engine.ts';
import { picturesByOcr } from '../ocr/read-pictures.ts';
import { wordF1, wordOverlap } from './word-f1.ts';

const [corpus, ocrDocuments = '10', every = '1'] = process.argv.slice(2);
if (!corpus) {
  throw new Error('Which corpus? node documents/src/measuring/main.ts <corpus> [OCR documents] [every]');
}

/** What was measured, its value with the unit, and of how much. */
interface Row {
  readonly measured: string;
  readonly value: string;
  readonly of: string;
}

const pdfs = async (set: string): Promise<string[]> =>
  (await readdir(path.join(corpus, set, 'pdf')))
    .sort()
    .filter((_, index) => index % Number(every) === 0)
    .map((file) => path.join(corpus, set, 'pdf', file));

/** Does something with the pages of all files. @returns pages, and pages a second of CPU time */
async function pagesPerSecond(
  files: readonly string[],
  work: (pdf: PdfDocument, pages: readonly number[]) => void,
): Promise<{ pages: number; perSecond: number }> {
  const before = process.cpuUsage();
  let pages = 0;
  for (const file of files) {
    const pdf = await openContract(await readFile(file));
    work(
      pdf,
      Array.from({ length: pdf.pageCount }, (_, index) => index + 1),
    );
    pages += pdf.pageCount;
    pdf.close();
  }
  const { user, system } = process.cpuUsage(before);
  return { pages, perSecond: Math.round(pages / ((user + system) / 1e6)) };
}

const DRAWN_AT = 100;

/** Reading compares with drawing whatever else the machine does. */
async function measureSpeed(files: readonly string[]): Promise<Row[]> {
  const drawn = await pagesPerSecond(files, (pdf, pages) => {
    for (const page of pages) pdf.render(page, DRAWN_AT);
  });
  const read = await pagesPerSecond(files, (pdf, pages) => {
    composeText(pages.map((page) => readTextLayer(pdf, page)));
  });
  const { maxRSS } = process.resourceUsage();
  const of = `${read.pages} pages`;
  return [
    { measured: `drawing alone at ${DRAWN_AT} dpi`, value: `${drawn.perSecond} pages/s of CPU`, of },
    { measured: 'text with the account of ink', value: `${read.perSecond} pages/s of CPU`, of },
    { measured: 'memory at the peak of both', value: `${Math.round(maxRSS / 1024)} MB`, of },
  ];
}

/** Pages of real contracts that are called unread or partly so, after OCR looked at what no word explains. */
async function measureUnread(files: readonly string[]): Promise<Row[]> {
  const engine = await startOcr();
  const read = picturesByOcr(engine);
  let [pages, looks, unread, ocrMs] = [0, 0, 0, 0];
  for (const file of files) {
    const survey = await surveyContract(await readFile(file));
    const started = performance.now();
    const text = composeReading(survey, survey.pictures ? await read(survey.pictures) : []);
    if (survey.pictures) ocrMs += performance.now() - started;
    pages += text.pages.length;
    looks += survey.looks.length;
    unread += text.pages.filter(({ status }) => status !== 'read').length;
  }
  await engine.close();
  return [
    {
      measured: 'pages called unread or partly so',
      value: `${((unread * 100) / pages).toFixed(2)} %`,
      of: `${unread} of ${pages} pages`,
    },
    {
      measured: 'OCR of what no word explains',
      value: `${(ocrMs / 1000 / Math.max(1, looks)).toFixed(2)} s a page`,
      of: `${looks} pages`,
    },
  ];
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
): Promise<Row> {
  const overlaps = [];
  for (const file of files) {
    const reference = references.get(path.basename(file));
    if (reference !== undefined) overlaps.push(wordOverlap(await read(await readFile(file)), reference));
  }
  return {
    measured: `word F1 of ${what}, against Textract`,
    value: wordF1(overlaps).toFixed(4),
    of: `${overlaps.length} documents`,
  };
}

const ndas = await pdfs('nda');
const cuad = await pdfs('cuad');
const references = await readReferences();
const sample = ndas.filter((_, index) => index % Math.ceil(ndas.length / Number(ocrDocuments)) === 0);
console.table([
  ...(await measureSpeed(cuad)),
  await measureF1('the text layer', ndas, references, textLayerText),
  await measureF1('OCR at 200 dpi', sample, references, (bytes) => ocrText(bytes)),
  ...(await measureUnread([...ndas, ...cuad])),
]);
