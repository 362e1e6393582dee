import { join } from 'node:path';
import { cpuSecondsOfTree } from '../output/cpu-seconds.ts';
import { findDocuments } from '../process/find-documents.ts';
import { DEFAULT_WINDOW, processPrivately } from '../process/process-privately.ts';
import { isResult } from '../process/progress.ts';
import type { ProcessResult } from '../process/result.ts';
import { inScratchFolder } from '../process/scratch-folder.ts';
import { copiesOf } from './copies.ts';
import type { Figure } from './figure.ts';
import { lambdaCountsAt, since } from './lambda-counts.ts';

/** The contract that is taken through, again and again: 14 pages, nine sections. */
const CONTRACT = { name: 'outsourcing-agreement', firstPages: 14 };

/** Contracts that end between two lines of progress. */
const TOLD_EACH = 25;

/** With real models everything begins cold; instant ones were asked all that comes by a contract that went before. */
export type Models = 'real' | 'instant';

/** Of contracts that were not completed, how many ended how, and what was said of the first of them. */
export function shortfalls(results: readonly Pick<ProcessResult, 'status' | 'error'>[]): string[] {
  const others = Map.groupBy(
    results.filter(({ status }) => status !== 'COMPLETED'),
    ({ status, error }) => `${status}${error ? `, ${error.name}: ${error.message}` : ''}`,
  );
  return [...others].map(([how, { length }]) => `${length} ended as ${how}`);
}

/** Contracts that are measured, under a name. */
interface Batch {
  readonly name: string;
  readonly files: readonly string[];
  /** Contracts under way at once. */
  readonly window: number;
  /** Taken through before, so that models have been asked all that comes. */
  readonly forerunner?: string;
}

/** Seconds that each contract took of those that were completed; where none was, there is no such figure. */
export const perContract = (name: string, seconds: number, completed: number): Figure[] =>
  completed === 0 ? [] : [{ name, value: seconds / completed, unit: 's/contract' }];

/** What a batch takes, from the first upload to the last report: what the start of the runtime takes is left out. */
async function batchFigures(
  { name, files, window, forerunner }: Batch,
  folder: string,
  onLine: (line: string) => void,
): Promise<Figure[]> {
  const count = files.length;
  let warm: ReadonlyMap<string, number> = new Map();
  let stages: ReadonlyMap<string, number> = new Map();
  let starts = 0;
  let over = 0;
  const now = () => ({ at: performance.now(), cpu: cpuSecondsOfTree() });
  let began = now();
  let ended = began;
  const { results, totals } = await processPrivately(files, {
    ...(forerunner !== undefined && { instantModels: true, warmUp: [forerunner] }),
    review: 'approve',
    out: join(folder, 'out'),
    window,
    onStart: onLine,
    onChange: (_, state) => {
      if (!isResult(state)) return;
      over += 1;
      if (over % TOLD_EACH === 0) onLine(`${over} of ${count} have ended`);
    },
    async onReady(endpoint) {
      began = now();
      warm = await lambdaCountsAt(endpoint, 'cpu_seconds');
    },
    async onEnd(endpoint) {
      ended = now();
      stages = since(await lambdaCountsAt(endpoint, 'cpu_seconds'), warm);
      starts = (await lambdaCountsAt(endpoint, 'starts')).values().reduce((sum, each) => sum + each, 0);
    },
  });
  for (const line of shortfalls(results)) onLine(line);
  const done = results.filter(({ status }) => status === 'COMPLETED').length;
  const pages = results.reduce((sum, result) => sum + (result.pages ?? 0), 0);
  const seconds = (ended.at - began.at) / 1000;
  return [
    { name: `${name}: completed`, value: done, unit: 'contracts' },
    { name: `${name}: pages`, value: pages, unit: 'pages' },
    { name: `${name}: time`, value: seconds, unit: 's' },
    { name: `${name}: rate`, value: (60 * done) / seconds, unit: 'contracts/min' },
    ...perContract(`${name}: CPU`, ended.cpu - began.cpu, done),
    { name: `${name}: peak memory of all processes`, value: totals.peakBytes / 1e6, unit: 'MB' },
    { name: `${name}: instances of functions started`, value: starts, unit: 'instances' },
    ...[...stages]
      .toSorted(([, a], [, b]) => b - a)
      .flatMap(([stage, total]) => perContract(`${name}: CPU in ${stage}`, total, done)),
  ];
}

/**
 * What so many contracts at once take with the embedded models. Of functions their own threads count; V8 compiles and
 * collects in others.
 */
export const sizeFigures = (
  count: number,
  models: Models,
  onLine: (line: string) => void,
): Promise<Figure[]> =>
  inScratchFolder('bench', async (folder) => {
    const [forerunner = '', ...files] = await copiesOf(CONTRACT, folder, count + 1);
    const contracts = count === 1 ? '1 contract' : `${count} contracts at once`;
    const batch = { name: contracts, files, window: Math.max(DEFAULT_WINDOW, count) };
    if (models === 'real') return batchFigures(batch, folder, onLine);
    return batchFigures({ ...batch, name: `${contracts}, instant models`, forerunner }, folder, onLine);
  });

/** The fewest contracts at once whose CPU is compared: fewer pay for cold starts above all. */
const COMPARED_FROM = 10;

/** How flat CPU is: the most that a contract took against the least, of batches of ten and more. None without two of them. */
export function flatness(
  batches: readonly { readonly size: number; readonly figures: readonly Figure[] }[],
  models: Models,
): Figure[] {
  const compared = batches.flatMap(({ size, figures }) => {
    const cpu = figures.find(({ name }) => name.endsWith(': CPU'))?.value;
    return size >= COMPARED_FROM && cpu !== undefined ? [{ size, cpu }] : [];
  });
  if (compared.length < 2) return [];
  const cpu = compared.map((each) => each.cpu);
  const sizes = compared.map(({ size }) => size).join(', ');
  const name = `CPU a contract of ${sizes} at once, ${models} models, most against least`;
  return [{ name, value: Math.max(...cpu) / Math.min(...cpu), unit: 'times' }];
}

/** What the contracts below a folder take, a few at a time, as `countersign process` takes them. */
export const folderFigures = (contracts: string, onLine: (line: string) => void): Promise<Figure[]> =>
  inScratchFolder('bench', async (folder) => {
    const files = await findDocuments([contracts]);
    if (files.length === 0) throw new Error(`There is no PDF below ${contracts}`);
    return batchFigures(
      { name: `${files.length} contracts of a folder`, files, window: DEFAULT_WINDOW },
      folder,
      onLine,
    );
  });
