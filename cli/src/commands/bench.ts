import { Command } from 'commander';
import { benchmark } from '../measures/benchmark.ts';
import { log, say, sayJson } from '../output/say.ts';
import { table } from '../output/table.ts';

export const bench = new Command('bench')
  .description('measures reading, models and the whole pipeline on the samples')
  .option('--json', 'prints JSON')
  .action(async ({ json }: { json?: boolean }) => {
    const measured = await benchmark(log);
    if (json) {
      sayJson(measured);
      return;
    }
    const { machine, figures } = measured;
    const rows = figures.map(({ name, value, unit }) => [name, value.toPrecision(4), unit]);
    say(`Node ${machine.node} on ${machine.cores} cores of ${machine.processor}\n`);
    say(table(['what', 'measured', ''], rows));
  });
