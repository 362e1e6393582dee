/** `npm run test:faults -- --n N --seed S --kills K`: contracts under all faults at once; see docs/faults.md. */
import { parseArgs } from 'node:util';
import { calledWith, UsageError, wholeNumber } from '../support/script.ts';
import { soak } from './soak.ts';
import { isWind } from './storm.ts';

const USAGE = `npm run test:faults -- [--n 20] [--seed 1] [--kills 3] [--wind storm|light]
  --n      contracts that are dropped
  --seed   of the faults and of the moments and the processes that are killed
  --kills  of everything, as a power cut does, or of one process
  --wind   storm: all faults at once; light: few of them`;

const { n, seed, kills, wind } = calledWith(USAGE, (args) => {
  const { values } = parseArgs({
    args,
    options: {
      n: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      kills: { type: 'string', default: '3' },
      wind: { type: 'string', default: 'storm' },
    },
  });
  if (!isWind(values.wind)) throw new UsageError(`--wind is storm or light, and not ${values.wind}.`);
  return {
    n: wholeNumber('--n', values.n, 1),
    seed: wholeNumber('--seed', values.seed, 0),
    kills: wholeNumber('--kills', values.kills, 0),
    wind: values.wind,
  };
});
const startedAt = Date.now();
const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
const { ends, redriven, putBack, contradictions } = await soak({
  ...{ n, seed, kills, wind },
  onProgress: (line) => console.error(`${seconds()}: ${line}`),
});
const inWords = Object.entries(ends).map(([status, count]) => `${count} ${status}`);
console.log(
  `${n} contracts, seed ${seed}, ${kills} kills, ${seconds()}: ${inWords.join(', ')}; ${redriven} runs redriven, ` +
    `${putBack} dead letters put back.`,
);
for (const contradiction of contradictions) console.log(`! ${contradiction}`);
if (contradictions.length > 0) {
  console.log(`Again: npm run test:faults -- --n ${n} --seed ${seed} --kills ${kills} --wind ${wind}`);
  process.exitCode = 1;
}
