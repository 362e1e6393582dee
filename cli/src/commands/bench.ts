import { Command, InvalidArgumentError, Option } from 'commander';
import { BENCHMARK_PARTS, type BenchmarkPart, benchmark } from '../measures/benchmark.ts';
import type { Models } from '../measures/size-figures.ts';
import { log, say, sayJson } from '../output/say.ts';
import { table } from '../output/table.ts';

interface BenchOptions {
  readonly json?: boolean;
  readonly what?: readonly BenchmarkPart[];
  readonly sizes?: readonly number[];
  readonly models: readonly Models[];
  readonly beside?: string;
  readonly folder?: string;
}

function sizes(text: string): number[] {
  const read = text.split(',').map(Number);
  if (read.every((size) => Number.isInteger(size) && size >= 1)) return read;
  throw new InvalidArgumentError('Sizes are written as 1,10,100.');
}

const what = new Option(
  '--what <part...>',
  'only these; all, or none with --sizes, --folder or --beside, unless given',
).choices(BENCHMARK_PARTS);

export const bench = new Command('bench')
  .description('measures reading, models and the whole pipeline on the samples')
  .addOption(what)
  .option('--sizes <n,...>', 'so many contracts of 14 pages and nine sections at once, e.g. 1,10,100', sizes)
  .addOption(
    new Option('--models <which...>', 'of the sizes: the embedded models, or such as take no time')
      .choices(['real', 'instant'] satisfies Models[])
      .default(['real']),
  )
  .option('--folder <folder>', 'all contracts below a folder, a few at a time')
  .option('--beside <folder>', 'what ten contracts lose by all cases of a folder at once')
  .option('--json', 'prints JSON')
  .action(async ({ json, what: parts, sizes: batches = [], models, beside, folder }: BenchOptions) => {
    const only = batches.length > 0 || beside !== undefined || folder !== undefined;
    const measured = await benchmark(
      parts ?? (only ? [] : BENCHMARK_PARTS),
      { sizes: batches, models, beside, folder },
      log,
    );
    if (json) {
      sayJson(measured);
      return;
    }
    const { machine, figures } = measured;
    const rows = figures.map(({ name, value, unit }) => [name, value.toPrecision(4), unit]);
    say(`Node ${machine.node} on ${machine.cores} cores of ${machine.processor}\n`);
    say(table(['what', 'measured', ''], rows));
  });
