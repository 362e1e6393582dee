/**
 * `npm run test:scale -- --n 20 --per-second 5`: contracts dropped at once into the embedded runtime, whose model
 * takes so many calls a second, and into the simulation with the times measured there; see docs/scale.md.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../../cli/src/output/table.ts';
import { simulateBurst } from '../../cli/src/scale/simulate.ts';
import { startCountersign } from '../support/countersign-process.ts';
import { faultsAt } from '../support/faults.ts';
import { calledWith, wholeNumber } from '../support/script.ts';
import { connectTo } from '../support/system.ts';
import { atWork, embeddedLimits, loadOf, secondsOf } from './embedded.ts';
import { measure } from './measure.ts';

const USAGE = `npm run test:scale -- [--n 20] [--per-second 5]
  --n           contracts that are dropped at once
  --per-second  calls that the model takes`;

const { n, perSecond } = calledWith(USAGE, (args) => {
  const { values } = parseArgs({
    args,
    options: { n: { type: 'string', default: '20' }, 'per-second': { type: 'string', default: '5' } },
  });
  return {
    n: wholeNumber('--n', values.n, 1),
    perSecond: wholeNumber('--per-second', values['per-second'], 1),
  };
});

/** Contracts that warm it up, and those that keep it busy while their work is timed. */
const WARM_UP = 2;
const TIMED = 8;

const folder = await mkdtemp(join(tmpdir(), 'countersign-scale-'));
const running = await startCountersign(folder);
try {
  const system = await connectTo(running);
  await measure(system, running.endpoint, WARM_UP);
  const timed = await measure(system, running.endpoint, TIMED);
  const load = loadOf(timed);
  const seconds = secondsOf(timed, load);
  const asked = { service: 'bedrock', status: '200' };
  const calls = timed.grown('aws_requests', asked) / TIMED;
  await faultsAt(running.endpoint).inject({
    ...{ service: 'bedrock', operation: 'Converse', fault: 'throttle', perSecond },
  });
  const measured = await measure(system, running.endpoint, n);
  const functions = atWork(timed);
  const limits = embeddedLimits(load, functions, perSecond / calls);
  const simulated = simulateBurst({ load, seconds, limits, seed: 1 }, n);
  const row = (what: string, inRuntime: number, inSimulation: number) =>
    [what, inRuntime.toFixed(2), inSimulation.toFixed(2), (inSimulation / inRuntime).toFixed(2)] as const;
  console.log(`${calls} calls of the model a contract, ${functions} functions at work at a time.`);
  console.log(`Seconds of work, beside each other: ${JSON.stringify(seconds)}\n`);
  console.log(
    table(
      [`${n} contracts, ${perSecond} calls a second`, 'measured', 'simulated', 'ratio'],
      [
        row('seconds until the last had ended', measured.seconds, simulated.lastAt),
        row('contracts a minute', (60 * n) / measured.seconds, (60 * n) / simulated.lastAt),
        row('mean seconds from inbox to end', measured.meanSeconds, simulated.meanSeconds),
        row(
          'calls that the model refused',
          measured.grown('aws_requests', { service: 'bedrock' }) - measured.grown('aws_requests', asked),
          simulated.refused,
        ),
      ],
    ),
  );
} finally {
  await running.kill();
  await rm(folder, { recursive: true, force: true });
}
