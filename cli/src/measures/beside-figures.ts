import { join, resolve } from 'node:path';
import { readCases } from '../cases/case.ts';
import { ROOT } from '../embedded/start-embedded.ts';
import { processPrivately } from '../process/process-privately.ts';
import { inScratchFolder } from '../process/scratch-folder.ts';
import type { Figure } from './figure.ts';

/** Ordinary contracts of a few pages, whose times are compared. */
const ORDINARY = [
  'agency-agreement',
  'consulting-agreement',
  'distribution-agreement',
  'hosting-agreement',
  'marketing-agreement',
  'master-services-agreement',
  'mutual-nda',
  'software-licence',
  'supply-agreement',
  'translation-services',
].map((name) => join(ROOT, 'samples', 'pdf', `${name}.pdf`));

const LIMIT_MS = 30 * 60 * 1000;

/** How long each file takes, milliseconds from its upload to its route, in one batch of all. */
const timesOf = (files: readonly string[], onLine: (line: string) => void): Promise<Map<string, number>> =>
  inScratchFolder('bench', async (out) => {
    const { results } = await processPrivately(files, {
      review: 'wait',
      out,
      window: files.length,
      limitMs: LIMIT_MS,
      onStart: onLine,
      onChange: () => {},
    });
    return new Map(results.map(({ file, durationMs }) => [file, durationMs]));
  });

/** How many times as long each contract takes beside others as without them, in ascending order. */
export const timesAsLong = (
  alone: ReadonlyMap<string, number>,
  beside: ReadonlyMap<string, number>,
): number[] => [...alone].map(([file, own]) => (beside.get(file) ?? Infinity) / own).sort((a, b) => a - b);

/**
 * What ten ordinary contracts lose by a batch of cases that is uploaded before them and all at once: 2 means that a
 * contract is delayed by its own time.
 */
export async function besideFigures(folder: string, onLine: (line: string) => void): Promise<Figure[]> {
  const cases = await readCases(folder);
  onLine('ten contracts');
  const alone = await timesOf(ORDINARY, onLine);
  onLine(`ten contracts beside ${cases.length} cases`);
  const beside = await timesOf([...cases.map(({ file }) => resolve(folder, file)), ...ORDINARY], onLine);
  const ratios = timesAsLong(alone, beside);
  const of = `ten contracts beside ${cases.length} cases, times as long as without`;
  return [
    { name: `${of}: the median`, value: ratios[Math.floor(ratios.length / 2)] ?? Number.NaN, unit: '' },
    { name: `${of}: the worst`, value: ratios.at(-1) ?? Number.NaN, unit: '' },
    { name: 'ten contracts without, the slowest', value: Math.max(...alone.values()) / 1000, unit: 's' },
  ];
}
