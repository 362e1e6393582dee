import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';
import { startCountersign } from '../support/countersign-process.ts';
import { faultsAt } from '../support/faults.ts';
import { queueNamed } from '../support/queues.ts';
import { connectTo, type System, sample } from '../support/system.ts';
import { waitUntil } from '../support/wait-until.ts';

const page = await readFile(join(ROOT, 'docs', 'operations.md'), 'utf8');

/** Commands as the runbook has them, each once. */
const commands = [
  ...new Set([...page.matchAll(/`(?:npx )?countersign ([^`]+)`/g)].map(([, command = '']) => command)),
];

let folder: string;
let runtime: Awaited<ReturnType<typeof startCountersign>>;

const run = (...args: string[]): Promise<{ readonly stdout: string }> =>
  promisify(execFile)(process.execPath, [
    join(ROOT, 'cli', 'bin', 'countersign.js'),
    ...args,
    ...['--data', join(folder, 'data')],
  ]);

const countersign = async (...args: string[]): Promise<string> => (await run(...args)).stdout;

/** Commands that end with 1 here, since they find the dead letters that are left: what each says nevertheless. */
const FINDS: Readonly<Record<string, RegExp>> = { doctor: /\d dead letters.*countersign dlq list/ };

/** What stands for `<runId>` of each command, some with an option of theirs, for `<queue>` and `<message>`. */
const runOf: Record<string, string> = {};
const QUEUE_OF: Readonly<Record<string, string>> = {
  'dlq show': 'countersign-local-route-dlq',
  'dlq discard': 'countersign-local-route-dlq',
  'dlq redrive': 'countersign-local-index-dlq',
};
const messageOf: Record<string, string> = {};

/** A run that failed for a reason that has gone since. */
async function failedRun(system: System): Promise<string> {
  const faults = faultsAt(runtime.endpoint);
  await faults.inject({ service: 'sagemaker', fault: 'error', code: 'ValidationError', status: 400 });
  const { runId } = await system.approvedEnd(await system.drop(sample('mutual-nda')));
  await faults.clear();
  return runId;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-runbook-'));
  runtime = await startCountersign(folder);
  const system = await connectTo(runtime);
  for (const queue of Object.values(QUEUE_OF)) {
    const behind = await queueNamed(system.sqs, queue.replace(/-dlq$/, ''));
    await behind.send('no event');
  }
  runOf.redrive = await failedRun(system);
  runOf['redrive --over-cap'] = await failedRun(system);
  const waiting = await system.drop(sample('supply-agreement'));
  runOf.cancel = (await system.runWhere(waiting, ({ status }) => status === 'AWAITING_REVIEW')).runId;
  const finished = (await system.approvedEnd(await system.drop(sample('agency-agreement')))).runId;
  Object.assign(runOf, { status: finished, 'audit who': finished, forget: finished });
  await waitUntil(
    async () => {
      const listed = await countersign('dlq', 'list');
      for (const [command, queue] of Object.entries(QUEUE_OF))
        messageOf[command] = new RegExp(`${queue}\\s+(\\S+)`).exec(listed)?.[1] ?? '';
      return Object.values(messageOf).every(Boolean);
    },
    { timeout: 120_000, interval: 1_000 },
  );
});
afterAll(async () => {
  await runtime?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** A command with what its placeholders stand for here. */
function spelledOut(command: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
  const name = words.slice(0, ['audit', 'dlq'].includes(words[0]!) ? 2 : 1).join(' ');
  const option = words.find((word) => word.startsWith('--'));
  const standsFor: Record<string, string | undefined> = {
    '<runId>': runOf[`${name} ${option}`] ?? runOf[name],
    '<queue>': QUEUE_OF[name],
    '<message>': messageOf[name],
    '…': 'tried by the test of the runbook',
  };
  const given = words.map((word) => (/^<.*>$|^…$/.test(word) ? standsFor[word] : word));
  if (given.includes(undefined)) throw new Error(`Nobody has prepared what \`${command}\` is about`);
  return given as string[];
}

/** What each is to say; of the others, that they end well. */
const SAYS: Readonly<Record<string, RegExp>> = {
  redrive: /goes on/i,
  cancel: /cancel/i,
  forget: /forg/i,
  'dlq show': /no event/,
  'dlq redrive': /goes to countersign-local-index again/,
  'dlq discard': /It is gone/,
  'audit verify': /INTACT(?![\s\S]*GUARDS: )[\s\S]*what guards the stores: Object Lock/,
  'audit operations': /cancel/i,
  replay: /no event of that time/,
};

it.each(commands)('countersign %s does what the runbook says', async (command) => {
  const [first = '', second = ''] = command.split(' ');
  const finds = FINDS[first];
  if (finds) {
    await expect(run(...spelledOut(command))).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(finds),
    });
    return;
  }
  const said = await countersign(...spelledOut(command));
  expect(said.trim()).not.toBe('');
  const wanted = SAYS[`${first} ${second}`] ?? SAYS[first];
  if (wanted) expect(said).toMatch(wanted);
});
