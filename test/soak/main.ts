/** `npm run test:faults -- --n N --seed S --kills K`: contracts under all faults at once; see docs/faults.md. */
import { parseArgs } from 'node:util';
import { soak } from './soak.ts';
import { isWind } from './storm.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '3' },
    wind: { type: 'string', default: 'storm' },
  },
});
const [n, seed, kills] = [values.n, values.seed, values.kills].map(Number);
if (![n, seed, kills].every(Number.isSafeInteger) || n! < 1 || kills! < 0) {
  throw new Error('--n, --seed and --kills are whole numbers, --n at least 1');
}
if (!isWind(values.wind)) throw new Error('--wind is storm or light');
const { wind } = values;
const startedAt = Date.now();
const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
const { ends, redriven, contradictions } = await soak({
  ...{ n: n!, seed: seed!, kills: kills!, wind },
  onProgress: (line) => console.error(`${seconds()}: ${line}`),
});
const inWords = Object.entries(ends).map(([status, count]) => `${count} ${status}`);
console.log(
  `${n} contracts, seed ${seed}, ${kills} power cuts, ${seconds()}: ${inWords.join(', ')}; ${redriven} redrives.`,
);
for (const contradiction of contradictions) console.log(`! ${contradiction}`);
if (contradictions.length > 0) {
  console.log(`Again: npm run test:faults -- --n ${n} --seed ${seed} --kills ${kills} --wind ${wind}`);
  process.exitCode = 1;
}
