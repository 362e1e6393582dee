import { beforeEach, describe, expect, it } from 'vitest';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import type { StageCommand } from './dispatch-command.ts';
import { dispatchStage } from './dispatch-stage.ts';

const NOON = new Date('2026-04-06T12:00:00.000Z');
const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;
let runId: string;
let number = 0;

const ref = { uri: 's3://documents/text.json', sha256: 'a'.repeat(64), bytes: 1 };
const REQUESTS: Readonly<Record<'extract' | 'generate', StageCommand['request']>> = {
  extract: { document: ref, fileName: 'acme-nda.pdf' },
  generate: {
    sectionId: 'parties',
    revision: 0,
    plan: ref,
    text: ref,
    contractType: 'nda',
    reportType: 'contract-review',
  },
};

const dispatch = (stage: keyof typeof REQUESTS) =>
  dispatchStage({ ...service.ports, caps: { perContractUsd: 2, perDayUsd: 10 } })({
    stage,
    token: 'token',
    runId,
    attempt: 0,
    round: 0,
    item: stage === 'generate' ? 'parties' : '',
    previous: null,
    request: REQUESTS[stage],
  });

const hasCost = (costUsd: number) => repositories.transact(({ runs }) => runs.update(runId, { costUsd }));
const refused = (said: RegExp) => ({
  name: 'CostCapReached',
  class: 'model',
  retryable: false,
  message: expect.stringMatching(said),
});
const tasks = () => repositories.transact(({ tasks }) => tasks.ofRun(runId));

beforeEach(async () => {
  service = servicePorts(repositories.transact, () => NOON);
  runId = `capped-${String(++number).padStart(8, '0')}`;
  await repositories.transact(({ runs }) =>
    runs.insert(aRun({ runId, contentHash: runId, status: 'RUNNING' })),
  );
});

describe('below its cap', () => {
  it.each(['extract', 'generate'] as const)('%s is asked', async (stage) => {
    await hasCost(1.99);
    await dispatch(stage);
    expect(service.events).toHaveLength(1);
  });
});

describe('over its own cap', () => {
  it.each(['extract', 'generate'] as const)(
    '%s is not asked: no task is kept, nobody is told',
    async (stage) => {
      await hasCost(2);
      await expect(dispatch(stage)).rejects.toMatchObject(refused(/This contract has cost USD 2\.00/));
      expect([await tasks(), service.events, service.counted]).toEqual([[], [], []]);
    },
  );
});

describe('on a day that has cost what it may', () => {
  beforeEach(() => repositories.transact(({ spending }) => spending.add(NOON, 10)));

  it('a contract that began is read, since nobody could decide on it', async () => {
    await dispatch('extract');
    expect([service.events.length, service.counted]).toEqual([1, []]);
  });

  it('a section is left to a person, of which operations are told', async () => {
    await expect(dispatch('generate')).rejects.toMatchObject(refused(/All contracts of today/));
    expect([await tasks(), service.events]).toEqual([[], []]);
    expect(service.counted).toEqual([['SectionsCapped']]);
  });
});
