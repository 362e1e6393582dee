import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { ocrText, textLayerText } from '@countersign/documents/measure';
import { classifyContract, findClauses } from '@countersign/models';
import { ROOT } from '../embedded/start-embedded.ts';
import { findDocuments } from '../process/find-documents.ts';
import { DEFAULT_WINDOW, processPrivately } from '../process/process-privately.ts';
import { inScratchFolder } from '../process/scratch-folder.ts';
import { besideFigures } from './beside-figures.ts';
import { coldFigures } from './cold-figures.ts';
import type { Figure } from './figure.ts';
import { pathFigures } from './path-figures.ts';
import { flatness, folderFigures, type Models, sizeFigures } from './size-figures.ts';

export interface Benchmark {
  readonly machine: { readonly node: string; readonly processor: string; readonly cores: number };
  readonly figures: readonly Figure[];
}

/** The long contract among the samples, and how many pages it has. */
const LONG = { file: join(ROOT, 'samples', 'pdf', 'outsourcing-agreement.pdf'), pages: 60 };
const SCAN = { file: join(ROOT, 'samples', 'pdf', 'scanned-maintenance.pdf'), pages: 2 };
const ROUNDS = 5;

/** Milliseconds of the fastest round after a first that warms up: what the work takes when nothing disturbs it. */
async function fastest(work: () => unknown): Promise<number> {
  await work();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    await work();
    best = Math.min(best, performance.now() - startedAt);
  }
  return best;
}

async function readingFigures(): Promise<Figure[]> {
  const [long, scan] = await Promise.all([readFile(LONG.file), readFile(SCAN.file)]);
  return [
    {
      name: 'text layer',
      value: LONG.pages / ((await fastest(() => textLayerText(long))) / 1000),
      unit: 'pages/s',
    },
    { name: 'OCR', value: (await fastest(() => ocrText(scan))) / 1000 / SCAN.pages, unit: 's/page' },
  ];
}

async function modelFigures(): Promise<Figure[]> {
  const text = await textLayerText(await readFile(LONG.file));
  let round = 0;
  // A text that was read last is not read again.
  const newText = () => text + ' '.repeat(++round);
  return [
    {
      name: `contract type, ${LONG.pages} pages`,
      value: await fastest(() => classifyContract(newText())),
      unit: 'ms',
    },
    { name: `clauses, ${LONG.pages} pages`, value: await fastest(() => findClauses(newText())), unit: 'ms' },
  ];
}

const pipelineFigures = (onLine: (line: string) => void): Promise<Figure[]> =>
  inScratchFolder('bench', async (out) => {
    const files = await findDocuments([join(ROOT, 'samples')]);
    const { results, totals } = await processPrivately(files, {
      review: 'approve',
      out,
      window: DEFAULT_WINDOW,
      onStart: onLine,
      onChange: () => {},
    });
    const reports = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('report.pdf'));
    return [
      { name: `${results.length} samples to approved reports`, value: totals.seconds, unit: 's' },
      { name: 'reports made', value: reports.length, unit: 'reports' },
      { name: 'peak memory of all processes', value: totals.peakBytes / 1e6, unit: 'MB' },
    ];
  });

/** What is measured, each with what its progress line says. */
const PARTS = {
  reading: { says: 'reading', measure: readingFigures },
  models: { says: 'models', measure: modelFigures },
  cold: { says: 'cold starts of the bundles', measure: coldFigures },
  path: { says: 'one contract against its critical path', measure: pathFigures },
  samples: { says: 'the samples from upload to report', measure: pipelineFigures },
} satisfies Record<string, { says: string; measure: (onLine: (line: string) => void) => Promise<Figure[]> }>;

export type BenchmarkPart = keyof typeof PARTS;
export const BENCHMARK_PARTS = Object.keys(PARTS) as BenchmarkPart[];

/** What is measured of many contracts at once. */
interface Batches {
  readonly sizes: readonly number[];
  /** With which models, of the sizes. */
  readonly models: readonly Models[];
  /** A folder of cases, beside which ten contracts are taken through. */
  readonly beside: string | undefined;
  /** A folder of contracts. */
  readonly folder: string | undefined;
}

/** Measures parts, then batches of contracts by their sizes, a folder of them, and ten beside cases, one after the other. */
export async function benchmark(
  parts: readonly BenchmarkPart[],
  { sizes, models, beside, folder }: Batches,
  onLine: (line: string) => void,
): Promise<Benchmark> {
  const figures: Figure[] = [];
  for (const part of parts) {
    onLine(PARTS[part].says);
    figures.push(...(await PARTS[part].measure(onLine)));
  }
  for (const each of models) {
    const batches = [];
    for (const size of sizes) {
      onLine(`contracts at once: ${size}, ${each} models`);
      batches.push({ size, figures: await sizeFigures(size, each, onLine) });
    }
    figures.push(...batches.flatMap((batch) => batch.figures), ...flatness(batches, each));
  }
  if (folder !== undefined) figures.push(...(await folderFigures(folder, onLine)));
  if (beside !== undefined) figures.push(...(await besideFigures(beside, onLine)));
  return {
    machine: {
      node: process.version,
      processor: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
    },
    figures,
  };
}
