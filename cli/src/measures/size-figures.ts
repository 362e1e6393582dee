import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuSecondsOfTree } from '../output/cpu-seconds.ts';
import { DEFAULT_WINDOW, processPrivately } from '../process/process-privately.ts';
import { isResult } from '../process/progress.ts';
import type { ProcessResult } from '../process/result.ts';
import { copiesOf } from './copies.ts';
import type { Figure } from './figure.ts';
import { lambdaCountsAt, since } from './lambda-counts.ts';

/** The contract that is taken through, again and again: five pages, nine sections. */
const CONTRACT = 'supply-agreement';

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

/**
 * What so many contracts at once take, from the first upload to the last report, with the embedded models: what the start
 * of the runtime takes is left out. Seconds of functions include what they wait for.
 */
export async function sizeFigures(
  count: number,
  models: Models,
  onLine: (line: string) => void,
): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  let first: { at: number; cpu: number } | undefined;
  let warm: ReadonlyMap<string, number> = new Map();
  let stages: ReadonlyMap<string, number> = new Map();
  let starts = 0;
  let over = 0;
  let ended = { at: 0, cpu: 0 };
  const now = () => ({ at: performance.now(), cpu: cpuSecondsOfTree() });
  try {
    const [forerunner = '', ...files] = await copiesOf(CONTRACT, folder, count + 1);
    const { results, totals } = await processPrivately(files, {
      ...(models === 'instant' && { instantModels: true, warmUp: [forerunner] }),
      review: 'approve',
      out: join(folder, 'out'),
      window: Math.max(DEFAULT_WINDOW, count),
      onStart: onLine,
      onChange: (_, state) => {
        first ??= now();
        if (!isResult(state)) return;
        over += 1;
        if (over % TOLD_EACH === 0) onLine(`${over} of ${count} have ended`);
      },
      async onWarm(endpoint) {
        warm = await lambdaCountsAt(endpoint, 'seconds');
      },
      async onEnd(endpoint) {
        ended = now();
        stages = since(await lambdaCountsAt(endpoint, 'seconds'), warm);
        starts = (await lambdaCountsAt(endpoint, 'starts')).values().reduce((sum, each) => sum + each, 0);
      },
    });
    const done = results.filter(({ status }) => status === 'COMPLETED').length;
    for (const line of shortfalls(results)) onLine(line);
    const seconds = (ended.at - (first?.at ?? ended.at)) / 1000;
    const contracts = count === 1 ? '1 contract' : `${count} contracts at once`;
    const name = models === 'instant' ? `${contracts}, instant models` : contracts;
    return [
      { name: `${name}: completed`, value: done, unit: 'contracts' },
      { name: `${name}: rate`, value: (60 * count) / seconds, unit: 'contracts/min' },
      { name: `${name}: CPU`, value: (ended.cpu - (first?.cpu ?? ended.cpu)) / count, unit: 's/contract' },
      { name: `${name}: peak memory of all processes`, value: totals.peakBytes / 1e6, unit: 'MB' },
      { name: `${name}: instances of functions started`, value: starts, unit: 'instances' },
      ...[...stages]
        .toSorted(([, a], [, b]) => b - a)
        .map(([stage, total]) => ({
          name: `${name}: in ${stage}`,
          value: total / count,
          unit: 's/contract',
        })),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
