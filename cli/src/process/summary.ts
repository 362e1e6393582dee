import { basename } from 'node:path';
import { shortName } from '@countersign/documents/text/inert-text';
import { table } from '../output/table.ts';
import type { ProcessResult } from './result.ts';

const HEADINGS = [
  'file',
  'status',
  'type',
  'pages',
  'risk',
  'route',
  'sections',
  'alerts',
  'cost',
  'what was wrong',
];

/** The first of what a person must know of the reading, and how much more there is. */
function doubts({ warnings: [first, ...rest] }: Pick<ProcessResult, 'warnings'>): string {
  if (!first) return '';
  return rest.length > 0 ? `${first.message} (and ${rest.length} more)` : first.message;
}

const row = ({
  file,
  status,
  contractType,
  pages,
  risk,
  route,
  sections,
  alerts,
  costUsd,
  warnings,
  error,
}: ProcessResult) => [
  shortName(basename(file)),
  status,
  contractType ?? '–',
  pages ?? 0,
  risk ? `${risk.level} ${risk.score}` : '–',
  route ?? '–',
  `${sections.passed}/${sections.total}`,
  alerts,
  `$${costUsd.toFixed(4)}`,
  error ? `${error.class}: ${error.message}` : doubts({ warnings }),
];

/** What the whole took. */
export interface Totals {
  readonly seconds: number;
  readonly peakBytes: number;
}

/** How many contracts ended how, in one line. */
export function totalsOf(results: readonly ProcessResult[], { seconds, peakBytes }: Totals): string {
  const counts = Object.entries(Object.groupBy(results, ({ status }) => status));
  const ends = counts.map(([status, runs]) => `${runs.length} ${status}`).join(', ');
  const megabytes = Math.round(peakBytes / 1e6);
  return `${results.length} contracts in ${seconds.toFixed(1)} s: ${ends}. Peak memory of all processes: ${megabytes} MB.`;
}

/** The table of all contracts. */
export const tableOf = (results: readonly ProcessResult[]): string => table(HEADINGS, results.map(row));
