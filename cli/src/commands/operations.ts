import { join } from 'node:path';
import { Command } from 'commander';
import { type ConnectOptions, connect } from '../embedded/connect.ts';
import { ROOT } from '../embedded/start-embedded.ts';
import { isStuck } from '../output/is-stuck.ts';
import { atLeast } from '../output/number-option.ts';
import { costOfDay, describeRun, listOfRuns, roomTaken } from '../output/run-text.ts';
import { say, sayJson } from '../output/say.ts';

/** A command that works on a running deployment. */
export const operation = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .option('--data <folder>', 'data folder of the embedded runtime', join(ROOT, '.countersign', 'data'))
    .option('--stage <name>', 'a stage on AWS instead, with your credentials and COUNTERSIGN_TOKEN');

interface StatusOptions extends ConnectOptions {
  readonly json?: boolean;
}

export const status = operation('status', 'shows where every run is, or one run with its timeline')
  .argument('[runId]')
  .option('--json', 'prints JSON')
  .action(async (runId: string | undefined, options: StatusOptions) => {
    const api = await (await connect(options)).api();
    if (runId === undefined) {
      const runs = await api.listRuns({});
      if (options.json) sayJson(runs);
      else {
        const today = await api.costOfToday();
        if (today) say(`${costOfDay(today)}\n`);
        say(listOfRuns(runs, new Date()));
      }
      return;
    }
    const run = await api.getRun(runId);
    if (options.json) sayJson(run);
    else say(describeRun(run));
  });

export const forget = operation('forget', 'deletes the words of a contract for good, and leaves the proof')
  .argument('<runId>')
  .requiredOption('--reason <text>', 'why, for the audit archive: without words of the contract')
  .action(async (runId: string, { reason, ...options }: ConnectOptions & { readonly reason: string }) => {
    const api = await (await connect(options)).api('lead');
    const { runs, objects, left } = await api.forget(runId, reason);
    say(`${runId} is forgotten: ${objects} versions of objects deleted, of ${runs} runs of the same bytes.`);
    for (const { runId, why } of left) say(`Something of ${runId} had to stay for now: ${why}`);
    say('Hashes and audit records stay. What is kept elsewhere, and how long: docs/privacy.md');
  });

interface RunsOptions extends ConnectOptions {
  readonly stuck?: boolean;
  readonly minutes: number;
  readonly json?: boolean;
}

export const runs = operation('runs', 'lists runs')
  .option(
    '--stuck',
    'only those that do not get on by themselves: too long in a stage, or failed and to be redriven',
  )
  .option('--minutes <n>', 'how long a stage may take', atLeast(1), 20)
  .option('--json', 'prints JSON')
  .action(async ({ stuck, minutes, json, ...options }: RunsOptions) => {
    const all = await (await (await connect(options)).api()).listRuns({});
    const now = new Date();
    const found = stuck ? all.filter((run) => isStuck(run, minutes, now)) : all;
    if (json) sayJson(found);
    else say(stuck && found.length === 0 ? 'No run is stuck.' : listOfRuns(found, now));
  });

interface CancelOptions extends ConnectOptions {
  readonly reason: string;
}

export const cancel = operation('cancel', 'ends a run that nobody wants any more, for good')
  .argument('<runId>')
  .requiredOption('--reason <words>', 'why, for whoever asks later')
  .action(async (runId: string, { reason, ...options }: CancelOptions) => {
    const api = await (await connect(options)).api();
    await api.cancel(runId, reason);
    say(`${runId} is cancelled: its execution stops, and nobody is asked to review it any more.`);
  });

interface RedriveOptions extends ConnectOptions {
  readonly overCap?: boolean;
}

export const redrive = operation('redrive', 'lets a failed run go on at the stage that failed')
  .argument('<runId>')
  .option('--over-cap', 'also on a day that has cost what it may, and while its places are taken')
  .action(async (runId: string, { overCap, ...options }: RedriveOptions) => {
    const api = await (await connect(options)).api();
    const { room } = await api.redrive(runId, overCap);
    say(`${runId} goes on. countersign status ${runId} shows where it is.`);
    if (room) say(roomTaken(room));
  });
