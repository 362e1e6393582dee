import { Command, Option } from 'commander';
import { atLeast, wholeAtLeast } from '../output/number-option.ts';
import { say, sayJson } from '../output/say.ts';
import { demandsOf } from '../scale/demand.ts';
import { limitsOf, REGIONS, type Region } from '../scale/limits.ts';
import { perSecondOf } from '../scale/load.ts';
import { OWN, raised } from '../scale/raised.ts';
import { demandTable, simulatedText } from '../scale/scale-text.ts';
import { simulateStream } from '../scale/simulate.ts';
import { WORK_SECONDS } from '../scale/work-seconds.ts';

interface ScaleOptions {
  readonly contracts: number;
  readonly peak: number;
  readonly pages: number;
  readonly sections: number;
  readonly scanned: number;
  readonly reviewed: number;
  readonly reviewHours: number;
  readonly region: Region;
  readonly modelTokens?: number;
  readonly minutes: number;
  readonly seed: number;
  readonly json?: boolean;
}

function scaleOf({ contracts, peak, region, modelTokens, minutes, seed, json: _, ...average }: ScaleOptions) {
  const averagePerSecond = perSecondOf(contracts);
  const load = { ...average, averagePerSecond, perSecond: averagePerSecond * peak };
  const limits = limitsOf(region, modelTokens);
  const demands = demandsOf(load, WORK_SECONDS, limits);
  const simulated = [
    ['As it is deployed', limits] as const,
    ['With its own limits raised', raised(limits, demands, (name) => OWN.has(name))] as const,
    ['With the quotas of AWS raised, too', raised(limits, demands)] as const,
  ].map(([what, changed]) => ({
    what,
    ...simulateStream({ load, seconds: WORK_SECONDS, limits: changed, seed }, minutes * 60),
  }));
  return { load, region, demands, simulated };
}

export const scale = new Command('scale')
  .description('says which quotas so many contracts meet first on AWS, and simulates where queues grow')
  .requiredOption('--contracts <n>', 'contracts a month', wholeAtLeast(1, 1e10))
  .option('--peak <n>', 'how many times the average comes in the busiest hour', atLeast(1), 1)
  .option('--pages <n>', 'pages of a contract', wholeAtLeast(1, 10_000), 14)
  .option('--sections <n>', 'sections of a report', wholeAtLeast(1, 100), 9)
  .option('--scanned <share>', 'share of contracts that are scans, 0 to 1', atLeast(0, 1), 0.1)
  .option('--reviewed <share>', 'share of contracts that a person reviews, 0 to 1', atLeast(0, 1), 0.7)
  .option('--review-hours <n>', 'how long a contract lies with a person', atLeast(0), 24)
  .addOption(new Option('--region <name>', 'whose quotas').choices(REGIONS).default('eu-central-1'))
  .option('--model-tokens <n>', 'tokens a minute that your account may ask the model for', atLeast(1))
  .option('--minutes <n>', 'how long is simulated', atLeast(1), 20)
  .option('--seed <n>', 'of chance', atLeast(0), 1)
  .option('--json', 'prints JSON')
  .action((options: ScaleOptions) => {
    const scaled = scaleOf(options);
    if (options.json) return sayJson(scaled);
    const { load, demands, simulated } = scaled;
    say(`${load.perSecond.toFixed(2)} contracts a second, with the quotas of ${scaled.region}.\n`);
    say(demandTable(demands));
    for (const { what, ...each } of simulated) say(`\n${what}: ${simulatedText(each, load.perSecond)}`);
  });
