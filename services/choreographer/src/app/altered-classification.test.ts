import type { Classification } from '@countersign/events';
import { beforeEach, describe, expect, it } from 'vitest';
import { aRun, aTask } from '../testing/rows.ts';
import { saveClassification, saveRun } from '../testing/saved.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { deliverAnswer } from './deliver-answer.ts';
import { saveToken } from './held-answer.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');
const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;
let runId: string;
let number = 0;

beforeEach(async () => {
  service = servicePorts(repositories.transact, () => NOW);
  runId = `classified-${String(++number).padStart(8, '0')}`;
  const run = aRun({ runId, contentHash: `hash of ${runId}` });
  await saveRun(service.ports.documents, run);
  await repositories.transact(({ runs }) => runs.insert(run));
});

describe('the type of a contract', () => {
  const classified = async (written: Partial<Classification>, said: object = {}) => {
    const { documents } = service.ports;
    const classification = { contractType: 'nda', score: 0.3, confident: false, ...written };
    const ref = await saveClassification(documents, runId, classification);
    const { contractType, score, confident } = classification;
    const task = aTask({ taskId: `${runId}-classify`, runId, stage: 'classify', token: `${runId}-classify` });
    await saveToken(documents, task);
    const answer = {
      classification: ref,
      contractType,
      score,
      confident,
      runnersUp: [],
      model: 'm',
      costUsd: 0,
    };
    const row = {
      ...({ ...task, status: 'answered', answeredAt: NOW } as const),
      answer: JSON.stringify({ ...answer, ...said }),
    };
    await repositories.transact(({ tasks }) => tasks.insert(row));
    return row;
  };

  it('goes on as it was found', async () => {
    await deliverAnswer(service.ports)(await classified({ confident: true }));
    expect(service.answered).toEqual([`${runId}-classify`]);
  });

  it.each<[string, object, string]>([
    ['certain, so that nobody needs to look', { confident: true }, 'confident'],
    ['another one', { contractType: 'supply' }, 'contractType'],
    [
      'that of another contract',
      {
        classification: {
          uri: 's3://documents/runs/other/classification.json',
          sha256: 'f'.repeat(64),
          bytes: 1,
        },
      },
      'classification',
    ],
  ])('is not what an answer says that the service did not give: %s', async (_, said, field) => {
    expect(await deliverAnswer(service.ports)(await classified({}, said))).toMatchObject({
      differs: [field],
    });
    expect(service.answered).toEqual([]);
  });
});
