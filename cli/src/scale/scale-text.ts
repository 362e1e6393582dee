import { table } from '../output/table.ts';
import type { Demand } from './demand.ts';
import { DEPLOYED, quotaOf } from './limits.ts';
import { factorOf } from './raised.ts';
import type { Simulated } from './simulate.ts';

/** A queue grows from here on: so many more a second, for each contract a second that comes. */
const GROWS = 0.02;

const few = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 0 });

const OWN_WORDS: Readonly<Record<string, string>> = {
  runs: 'runConcurrency',
  usdADay: 'maxCostUsdPerDay',
};

/** What a limit is called by those who would raise it. */
function limitName(name: Demand['name']): string {
  if (name in DEPLOYED.consumers) return `${name}: maximumConcurrency`;
  if (name in OWN_WORDS) return OWN_WORDS[name]!;
  const { service, what } = quotaOf(name as Parameters<typeof quotaOf>[0]);
  return `${service}: ${what}`;
}

/** What a load asks of each limit, and to what those are to be raised that it asks too much of. */
export function demandTable(demands: readonly Demand[]): string {
  const rows = demands.map(({ name, asked, allowed, share }) => {
    const factor = factorOf(demands, name);
    return [
      limitName(name),
      few(asked),
      few(allowed),
      `${few(share * 100)} %`,
      factor > 1 ? `${few(Math.ceil(factor * 10) / 10)} times as much` : '',
    ];
  });
  return table(['limit', 'asked', 'allowed', 'share', 'wants'], rows);
}

/** Where queues grow, and what becomes of the contracts. */
export function simulatedText(
  { lines, came, indexed, refused, meanSeconds }: Simulated,
  perSecond: number,
): string {
  const growing = lines.filter(({ growsPerSecond }) => growsPerSecond > GROWS * perSecond);
  const long = lines.filter((line) => !growing.includes(line) && line.meanLength > perSecond * 10);
  return [
    `${few(came)} contracts came, ${few(indexed)} were indexed${indexed > 0 ? `, after ${few(meanSeconds)} s on average` : ''}.`,
    ...(refused > 0 ? [`The model refused ${few(refused)} calls.`] : []),
    ...growing.map(
      ({ name, waiting, growsPerSecond }) =>
        `Grows: ${limitName(name)}, ${few(waiting)} wait, ${few(growsPerSecond)} more each second.`,
    ),
    ...long.map(({ name, meanLength }) => `Long: ${limitName(name)}, ${few(meanLength)} wait on average.`),
    ...(growing.length === 0 ? ['No queue grows.'] : []),
  ].join('\n');
}
