import { join } from 'node:path';
import { processPrivately } from '../process/process-privately.ts';
import { inScratchFolder } from '../process/scratch-folder.ts';
import { copiesOf } from './copies.ts';
import { criticalPath } from './critical-path.ts';
import type { Figure } from './figure.ts';
import { lambdaCountsAt, since } from './lambda-counts.ts';

/** Sections of a contract at a time. */
const CONCURRENCIES = [1, 4, 16];

/** One that passes without a person, so that nobody is waited for: its file, and how many sections its report has. */
const CONTRACT = { name: 'mutual-nda', sections: 6 };

const ratioAt = (atATime: number, onLine: (line: string) => void): Promise<Figure> =>
  inScratchFolder('bench', async (folder) => {
    let warm: ReadonlyMap<string, number> = new Map();
    let seconds: ReadonlyMap<string, number> = new Map();
    const [first = '', measured = ''] = await copiesOf(CONTRACT, folder, 2);
    const { results } = await processPrivately([measured], {
      review: 'approve',
      out: join(folder, 'out'),
      window: 1,
      instantModels: true,
      parameters: { SectionConcurrency: String(atATime) },
      warmUp: [first],
      onStart: onLine,
      onChange: () => {},
      async onReady(endpoint) {
        warm = await lambdaCountsAt(endpoint, 'seconds');
      },
      async onEnd(endpoint) {
        seconds = since(await lambdaCountsAt(endpoint, 'seconds'), warm);
      },
    });
    const wall = (results[0]?.durationMs ?? 0) / 1000;
    return {
      name: `wall time over critical path, ${atATime} sections at a time, instant models`,
      value: wall / criticalPath(seconds, CONTRACT.sections, atATime),
      unit: 'times',
    };
  });

/** How much longer one contract takes than the work that its end waits for, by how many sections are written at a time. */
export async function pathFigures(onLine: (line: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const atATime of CONCURRENCIES) figures.push(await ratioAt(atATime, onLine));
  return figures;
}
