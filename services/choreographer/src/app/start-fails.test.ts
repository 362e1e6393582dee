import { beforeEach, expect, it } from 'vitest';
import { memorySource } from '../testing/memory-source.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { admitRuns } from './admit-runs.ts';
import { takeIn } from './take-in.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');
const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;
let source: ReturnType<typeof memorySource>;
let refuses: (runId: string) => boolean;
let inbox: string;
let number = 0;

const portsOf = () => ({
  ...service.ports,
  source,
  workflow: {
    ...service.ports.workflow,
    start: async (runId: string) => {
      if (refuses(runId)) throw new Error('throttled');
      service.started.push(runId);
    },
  },
});
const take = (key: string, redelivered = false) =>
  takeIn(portsOf())({ bucket: inbox, key, via: 'upload', redelivered });
const sweep = () => admitRuns(portsOf())();

beforeEach(() => {
  service = servicePorts(repositories.transact, () => NOW);
  source = memorySource({});
  refuses = () => false;
  inbox = `inbox-${++number}`;
});

it.each([false, true])(
  "takes an upload in where another's run does not start, redelivered: %j; the sweep starts that",
  async (redelivered) => {
    source.put('other.pdf', `%PDF-1.7 other ${number}`);
    source.put('mine.pdf', `%PDF-1.7 mine ${number}`);
    refuses = () => true;
    const other = (await take('other.pdf'))!.runId;
    refuses = (runId) => runId === other;
    const mine = (await take('mine.pdf', redelivered))!.runId;
    expect(await take('mine.pdf', redelivered)).toMatchObject({ runId: mine });
    expect(service.started).toContain(mine);
    expect(service.started).not.toContain(other);
    refuses = () => false;
    await sweep();
    expect(service.started).toContain(other);
  },
);

it('takes an upload in where its own run does not start: that waits in line, is counted, and the sweep starts it', async () => {
  source.put('a.pdf', `%PDF-1.7 ${number}`);
  refuses = () => true;
  const run = await take('a.pdf');
  expect(run).toMatchObject({ status: 'RECEIVED' });
  expect(service.started).toEqual([]);
  expect(service.counted).toEqual([['FollowUpsFailed', { errorClass: 'downstream' }]]);
  expect(service.events.map(({ type }) => type)).toEqual(['contract.received.v1']);
  refuses = () => false;
  await sweep();
  expect(service.started).toContain(run!.runId);
});
