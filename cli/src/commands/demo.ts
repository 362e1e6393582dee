import { join } from 'node:path';
import { Command } from 'commander';
import { ROOT } from '../embedded/start-embedded.ts';
import { say } from '../output/say.ts';
import { DEFAULT_WINDOW } from '../process/process-privately.ts';
import { processCommand } from './process.ts';

export const demo = new Command('demo')
  .description('takes the sample contracts through to approved reports, prints a table and exits')
  .option('--out <folder>', 'where the reports go', join(ROOT, 'out'))
  .action(async ({ out }: { out: string }) => {
    await processCommand([join(ROOT, 'samples')], { review: 'approve', out, window: DEFAULT_WINDOW });
    say(`The reports are in ${out}`);
  });
