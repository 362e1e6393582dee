import { Command } from 'commander';
import { type Estimate, estimateCost } from '../cost/estimate.ts';
import { atLeast, wholeAtLeast } from '../output/number-option.ts';
import { say, sayJson } from '../output/say.ts';
import { table } from '../output/table.ts';

const usd = (value: number) => `$${value.toFixed(value < 10 ? 4 : 2)}`;

function inWords({ asOf, region, contracts, lines, standing, perContract, total }: Estimate): string {
  const rows = lines.map(({ service, unit, amount, usd: price }) => [
    service,
    unit,
    amount.toLocaleString('en-US', { maximumFractionDigits: 1 }),
    usd(price),
  ]);
  return [
    table(['service', 'billed by', 'amount a month', 'USD'], rows),
    '',
    `${contracts.toLocaleString('en-US')} contracts a month: ${usd(total)}, of which ${usd(standing)} stand there anyway.`,
    `One contract: ${usd(perContract.all)}; without Textract, SageMaker and Bedrock ${usd(perContract.orchestration)},`,
    `of which ${usd(perContract.waiting)} for functions that wait for the model and ${usd(perContract.trail)} for the record of who called what.`,
    `List prices of ${region} as of ${asOf}, without free tiers; docs/cost.md has the arithmetic.`,
  ].join('\n');
}

export const cost = new Command('cost')
  .description('estimates what contracts cost on AWS in a month, by service')
  .requiredOption('--contracts <n>', 'contracts a month', wholeAtLeast(1, 1e10))
  .option('--pages <n>', 'pages of a contract', wholeAtLeast(1, 10_000), 14)
  .option('--sections <n>', 'sections of a report', wholeAtLeast(1, 100), 9)
  .option('--scanned <share>', 'share of contracts that are scans, 0 to 1', atLeast(0, 1), 0.1)
  .option('--reviewed <share>', 'share of contracts that a person reviews, 0 to 1', atLeast(0, 1), 0.7)
  .option('--json', 'prints JSON')
  .action(({ contracts, json, ...average }) => {
    const estimate = estimateCost(contracts, average);
    if (json) sayJson(estimate);
    else say(inWords(estimate));
  });
