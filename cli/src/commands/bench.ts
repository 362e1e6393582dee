import { Command } from 'commander';
import { benchmark } from '../measures/benchmark.ts';
import { table } from '../output/table.ts';

export const bench = new Command('bench')
  .description('measures reading, models and the whole pipeline on the samples')
  .option('--json', 'prints JSON')
  .action(async ({ json }: { json?: boolean }) => {
    const measured = await benchmark((line) => process.stderr.write(`${line}\n`));
    if (json) {
      console.log(JSON.stringify(measured, null, 2));
      return;
    }
    const { machine, figures } = measured;
    const rows = figures.map(({ name, value, unit }) => [name, value.toPrecision(4), unit]);
    console.log(`Node ${machine.node} on ${machine.cores} cores of ${machine.processor}\n`);
    console.log(table(['what', 'measured', ''], rows));
  });
