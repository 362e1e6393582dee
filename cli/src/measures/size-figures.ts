import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../embedded/start-embedded.ts';
import { cpuSecondsOfTree } from '../output/cpu-seconds.ts';
import { DEFAULT_WINDOW, processPrivately } from '../process/process-privately.ts';
import type { Figure } from './figure.ts';
import { lambdaSecondsAt } from './lambda-seconds.ts';

/** The contract that is taken through, again and again: five pages, nine sections. */
const CONTRACT = join(ROOT, 'samples', 'pdf', 'supply-agreement.pdf');

/** Copies that differ in a remark after their end, so that each is read and judged by itself. */
async function copies(folder: string, count: number): Promise<string[]> {
  const bytes = await readFile(CONTRACT);
  const files = Array.from({ length: count }, (_, number) => join(folder, `contract-${number + 1}.pdf`));
  for (const file of files) await writeFile(file, Buffer.concat([bytes, Buffer.from(`\n% ${file}\n`)]));
  return files;
}

/**
 * What so many contracts at once take, from the first upload to the last report, with the embedded models: what the start
 * of the runtime takes is left out. Seconds of functions include what they wait for.
 */
export async function sizeFigures(count: number, onLine: (line: string) => void): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  let first: { at: number; cpu: number } | undefined;
  let stages: ReadonlyMap<string, number> = new Map();
  let ended = { at: 0, cpu: 0 };
  const now = () => ({ at: performance.now(), cpu: cpuSecondsOfTree() });
  try {
    const { results, totals } = await processPrivately(await copies(folder, count), {
      review: 'approve',
      out: join(folder, 'out'),
      window: Math.max(DEFAULT_WINDOW, count),
      onStart: onLine,
      onChange: () => {
        first ??= now();
      },
      async onEnd(endpoint) {
        ended = now();
        stages = await lambdaSecondsAt(endpoint);
      },
    });
    const done = results.filter(({ status }) => status === 'COMPLETED').length;
    const seconds = (ended.at - (first?.at ?? ended.at)) / 1000;
    const name = count === 1 ? '1 contract' : `${count} contracts at once`;
    return [
      { name: `${name}: completed`, value: done, unit: 'contracts' },
      { name: `${name}: rate`, value: (60 * count) / seconds, unit: 'contracts/min' },
      { name: `${name}: CPU`, value: (ended.cpu - (first?.cpu ?? ended.cpu)) / count, unit: 's/contract' },
      { name: `${name}: peak memory of all processes`, value: totals.peakBytes / 1e6, unit: 'MB' },
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
