import { putJsonOnce, runKeys } from '@countersign/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '../domain/gate/decide.ts';
import { reviewIdOf } from '../domain/gate/review.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { aPerson } from '../testing/people.ts';
import { aRouted } from '../testing/routed.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { saveRouting, saveRun } from '../testing/saved.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { decideReview } from './decide-review.ts';
import { deliverAnswer } from './deliver-answer.ts';
import { saveToken } from './held-answer.ts';
import { sweepAnswers } from './sweep.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');
const LATER = new Date('2026-03-02T13:10:00.000Z');
const repositories = useRepositories();
const uwe = { uploaderId: 'uwe', uploaderName: 'Uwe', uploaderEmail: 'uwe@example.com' };
const anna = aPerson('anna', 'commercial-contracts');
const bea = aPerson('bea', 'commercial-contracts');
const approval: Proposal = { decision: 'approve', comment: null, changes: [], severityChanges: [] };
const APPROVED = JSON.stringify({ outcome: 'approved', sections: [] });

let service: ReturnType<typeof servicePorts>;
let now: Date;
let runId: string;
let number = 0;

/** A run of Uwe's that waits for two people, and whose tokens were written down, as dispatch does. */
async function waiting(of: string, how: 'noted' | 'without a note' | 'of before' = 'noted'): Promise<void> {
  const run = aRun({ runId: of, contentHash: `hash of ${of}`, status: 'AWAITING_REVIEW', ...uwe });
  const { documents } = service.ports;
  if (how !== 'of before') await saveRun(documents, run);
  await saveRouting(documents, of, { approvalsRequired: 2 });
  const review = aTask({ taskId: `${of}-review`, runId: of, stage: 'review', token: `${of}-review` });
  if (how === 'noted') await saveToken(documents, review);
  await repositories.transact(async ({ runs, tasks, reviews }) => {
    await runs.insert(run);
    await tasks.insert(review);
    await reviews.insert(aReview({ reviewId: reviewIdOf(of, 0), runId: of, taskId: `${of}-review` }));
  });
}

beforeEach(async () => {
  now = NOW;
  service = servicePorts(repositories.transact, () => now);
  runId = `answers-${String(++number).padStart(8, '0')}`;
  await waiting(runId);
});

const inTask = (change: Partial<StageTask>, taskId = `${runId}-review`) =>
  repositories.transact(({ tasks }) => tasks.update(taskId, change));
const answeredAs = (answer: string) => inTask({ status: 'answered', answer, answeredAt: NOW });
const decide = (person = anna, proposal = approval) =>
  decideReview(service.ports)(reviewIdOf(runId, 0), proposal, person);
const sweep = () => {
  now = LATER;
  return sweepAnswers(service.ports)();
};
/** Which fields the events named that told of altered rows. */
const told = () =>
  service.events.flatMap(({ type, data }) =>
    type === 'contract.document-altered.v1' && typeof data === 'object' && data && 'differs' in data
      ? [data.differs]
      : [],
  );

describe('an answer that nobody gave', () => {
  it.each([
    ['an approval', APPROVED],
    ['a rejection', JSON.stringify({ outcome: 'rejected', sections: [] })],
    ['a request for changes', JSON.stringify({ outcome: 'changes-requested', sections: ['summary'] })],
  ])('lets no run go on: %s, and everybody is told once', async (_, answer) => {
    await answeredAs(answer);
    await sweep();
    await sweep();
    expect(service.answered).toEqual([]);
    expect(told()).toEqual([['decisions']]);
    expect(service.notices[0]?.subject).toContain(`Tables altered: ${runId}`);
  });

  it('is none because somebody else slipped a first approval in', async () => {
    const { decisions } = await decide();
    const [first] = decisions;
    service.answered.length = 0;
    const other = `${runId}-other`;
    await waiting(other);
    const reviewId = reviewIdOf(other, 0);
    const forged = { ...first!, reviewId, runId: other };
    await repositories.transact(({ reviews }) => reviews.addDecision(forged));
    expect((await decideReview(service.ports)(reviewId, approval, bea)).review.outcome).toBe('approved');
    expect(service.answered).toEqual([]);
    await sweep();
    expect(service.answered).toEqual([]);
    expect(told()).toEqual([['decisions']]);
  });

  it('is not what others decided with fewer approvals than the routing takes', async () => {
    await decide();
    await answeredAs(APPROVED);
    await sweep();
    expect(service.answered).toEqual([]);
  });

  it('is not what people decided on another contract', async () => {
    await decide();
    await decide(bea);
    const other = `${runId}-other`;
    await waiting(other);
    await inTask({ token: `${other}-review`, deliveredAt: null });
    service.answered.length = 0;
    await sweep();
    expect(service.answered).toEqual([]);
    expect(told()).toEqual([['token']]);
  });

  it('is not what somebody approved first, and rejected then', async () => {
    await decide();
    const rejected = await decide(bea, { ...approval, decision: 'reject' });
    expect(rejected.review.outcome).toBe('rejected');
    service.answered.length = 0;
    await answeredAs(APPROVED);
    await inTask({ deliveredAt: null });
    await sweep();
    expect(service.answered).toEqual([]);
  });
});

it('says the way out, and goes on once the rows are put right', async () => {
  await answeredAs(APPROVED);
  await sweep();
  expect(service.notices[0]?.text).toMatch(/delivered_at to null[\s\S]*countersign cancel answers-/);
  await inTask({ status: 'waiting', answer: null, answeredAt: null, deliveredAt: null });
  await decide();
  await decide(bea);
  expect(service.answered).toEqual([`${runId}-review`]);
});

it('is handed over by the sweep once it is put right', async () => {
  await decide();
  await decide(bea);
  service.answered.length = 0;
  await answeredAs(JSON.stringify({ outcome: 'rejected', sections: [] }));
  await inTask({ deliveredAt: null });
  await sweep();
  expect(service.answered).toEqual([]);
  await inTask({ answer: APPROVED, deliveredAt: null });
  await sweep();
  expect(service.answered).toEqual([`${runId}-review`]);
});

describe('an answer that people gave', () => {
  it('goes on at once', async () => {
    await decide();
    await decide(bea);
    expect(service.answered).toEqual([`${runId}-review`]);
    expect(told()).toEqual([]);
  });

  it('goes on where the function ended between the commit and the state machine', async () => {
    await decide();
    const { workflow } = service.ports;
    const gone = { ...workflow, succeed: () => Promise.reject(new Error('ended')) };
    await decideReview({ ...service.ports, workflow: gone })(reviewIdOf(runId, 0), approval, bea);
    expect(service.answered).toEqual([]);
    await sweep();
    expect(service.answered).toEqual([`${runId}-review`]);
    expect(told()).toEqual([]);
  });

  it('counts once where it was written down, and not recorded', async () => {
    const broken = () => Promise.reject(new Error('ended before it was recorded'));
    const transact: typeof repositories.transact = (work) =>
      repositories.transact((all) =>
        work({ ...all, reviews: Object.assign(Object.create(all.reviews), { addDecision: broken }) }),
      );
    await expect(
      decideReview({ ...service.ports, transact })(reviewIdOf(runId, 0), approval, anna),
    ).rejects.toThrow('ended before');
    now = LATER;
    expect((await decide()).review.outcome).toBeNull();
    await answeredAs(APPROVED);
    await sweepAnswers(service.ports)();
    expect(service.answered).toEqual([]);
  });

  it('is one by whose token nobody asked', async () => {
    const other = `${runId}-other`;
    await waiting(other, 'without a note');
    await inTask({ status: 'answered', answer: APPROVED, answeredAt: NOW }, `${other}-review`);
    await sweep();
    expect([service.answered, told()]).toEqual([[], [['token']]]);
  });

  it('goes by its rows where its run is of before anything was written down', async () => {
    const old = `${runId}-old`;
    await waiting(old, 'of before');
    await inTask({ status: 'answered', answer: APPROVED, answeredAt: NOW }, `${old}-review`);
    await sweep();
    expect(service.answered).toEqual([`${old}-review`]);
  });
});

describe('how a contract was routed', () => {
  const routed = async (answer: object) => {
    const task = aTask({ taskId: `${runId}-route`, runId, stage: 'route', token: `${runId}-route` });
    await saveToken(service.ports.documents, task);
    const row = { ...task, status: 'answered', answer: JSON.stringify(answer), answeredAt: NOW } as const;
    await repositories.transact(({ tasks }) => tasks.insert(row));
    return row;
  };
  const truth = async () => {
    const routing = await service.ports.documents.find(runKeys.routing(runId, 0));
    return { ...aRouted(), approvalsRequired: 2, routing };
  };

  it('goes on as the routing says', async () => {
    await routed(await truth());
    await sweep();
    expect(service.answered).toEqual([`${runId}-route`]);
  });

  it.each([
    ['that nobody needs to look', { route: 'auto-approve' }, 'route'],
    ['that one person is enough', { approvalsRequired: 1 }, 'approvalsRequired'],
    ['that others decide', { group: 'finance' }, 'group'],
  ])('is not what a row says: %s', async (_, change, field) => {
    await routed({ ...(await truth()), ...change });
    await sweep();
    expect(service.answered).toEqual([]);
    expect(told()).toEqual([[field]]);
  });

  it('is not what the routing of another contract says, nor given by the service that answers', async () => {
    const other = `${runId}-other`;
    await waiting(other);
    const task = await routed({
      ...(await truth()),
      routing: { ...(await truth()).routing, uri: `s3://documents/${runKeys.routing(other, 0)}` },
    });
    expect(await deliverAnswer(service.ports)(task)).toMatchObject({ differs: ['routing'] });
    expect(service.answered).toEqual([]);
  });
});

describe('the report', () => {
  const written = async (of: string, round = 0) => {
    const put = (format: 'docx' | 'pdf') =>
      putJsonOnce(service.ports.documents, runKeys.report(of, round, format), { of, round, format });
    return { docx: (await put('docx')).ref, pdf: (await put('pdf')).ref };
  };
  const assembled = async (answer: object) => {
    const task = aTask({ taskId: `${runId}-assemble`, runId, stage: 'assemble', token: `${runId}-assemble` });
    await saveToken(service.ports.documents, task);
    const row = { ...task, status: 'answered', answer: JSON.stringify(answer), answeredAt: NOW } as const;
    await repositories.transact(({ tasks }) => tasks.insert(row));
    await sweep();
  };

  it('goes on as it was written', async () => {
    await assembled(await written(runId));
    expect(service.answered).toContain(`${runId}-assemble`);
  });

  it.each([
    ['the report of another contract', () => written(`${runId}-other`), ['report.docx', 'report.pdf']],
    ['the report of another round', () => written(runId, 1), ['report.docx', 'report.pdf']],
    [
      'another hash of one of both',
      async () => {
        const { docx, pdf } = await written(runId);
        return { docx, pdf: { ...pdf, sha256: 'f'.repeat(64) } };
      },
      ['report.pdf'],
    ],
  ])('is not %s', async (_, answer, differs) => {
    await assembled(await answer());
    expect(service.answered).toEqual([]);
    expect(told()).toEqual([differs]);
  });

  it('is not a report that nobody wrote', async () => {
    const ref = { uri: 's3://documents/nowhere', sha256: 'f'.repeat(64), bytes: 1 };
    await assembled({ docx: ref, pdf: ref });
    expect(service.answered).toEqual([]);
  });
});

it('holds an index to its task', async () => {
  const task = aTask({ taskId: `${runId}-index`, runId, stage: 'index', token: `${runId}-index` });
  await saveToken(service.ports.documents, { ...task, runId: `${runId}-other` });
  const answer = JSON.stringify({ documents: 3 });
  const row = { ...task, status: 'answered', answer, answeredAt: NOW } as const;
  await repositories.transact(({ tasks }) => tasks.insert(row));
  await sweep();
  expect(service.answered).toEqual([]);
  expect(told()).toEqual([['token']]);
});
