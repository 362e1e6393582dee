import { describe, expect, it } from 'vitest';
import type { Part, RunFilter } from '../../app/repositories.ts';
import { aRun, aTask } from '../../testing/rows.ts';
import { useRepositories } from '../../testing/use-repositories.ts';
import { openRepositories } from './open-repositories.ts';

const repositories = useRepositories();

describe('the repositories', () => {
  it('bring an empty database up to date on first use, and find it so the next time', async () => {
    const others = openRepositories(repositories.url());
    expect(await repositories.transact(({ runs }) => runs.find('nobody-0001'))).toBeUndefined();
    expect(await others.transact(({ runs }) => runs.find('nobody-0001'))).toBeUndefined();
    await others.close();
  });

  it('keep a run once, whoever enters it first', async () => {
    const run = aRun({ runId: 'twice-entered' });
    const entered = await Promise.all(
      [1, 2, 3].map(() => repositories.transact(({ runs }) => runs.insert(run))),
    );
    expect(entered.filter(Boolean)).toHaveLength(1);
    expect(await repositories.transact(({ runs }) => runs.find('twice-entered'))).toEqual(run);
  });

  it('count the cost of sections that are answered at the same time', async () => {
    await repositories.transact(({ runs }) => runs.insert(aRun({ runId: 'costly-run' })));
    const costs = Array.from({ length: 12 }, () => 0.25);
    await Promise.all(
      costs.map((cost) => repositories.transact(({ runs }) => runs.addCost('costly-run', cost))),
    );
    expect(await repositories.transact(({ runs }) => runs.find('costly-run'))).toMatchObject({ costUsd: 3 });
  });

  it('roll everything back when the work fails', async () => {
    const failing = repositories.transact(async ({ runs }) => {
      await runs.insert(aRun({ runId: 'half-entered' }));
      throw new Error('crash');
    });
    await expect(failing).rejects.toThrow('crash');
    expect(await repositories.transact(({ runs }) => runs.find('half-entered'))).toBeUndefined();
  });

  it('supersede only the waiting tasks of the same stage and section', async () => {
    const tasks = [
      aTask({ taskId: 'task-000001', item: 'parties' }),
      aTask({ taskId: 'task-000002', item: 'term' }),
      aTask({ taskId: 'task-000003', item: 'parties', status: 'answered' }),
    ];
    const after = await repositories.transact(async (all) => {
      for (const task of tasks) await all.tasks.insert(task);
      await all.tasks.supersede(tasks[0]!.runId, 'generate', 'parties');
      return all.tasks.ofRun(tasks[0]!.runId);
    });
    expect(after.map(({ status }) => status)).toEqual(['superseded', 'waiting', 'answered']);
  });

  it('keep how each section ended the last time, whoever says so how often', async () => {
    const section = { runId: 'sectioned', sectionId: 'term', endedAt: new Date(0) } as const;
    const ends = await repositories.transact(async ({ sections }) => {
      await sections.save({ ...section, status: 'failed', reason: 'too long' });
      await sections.save({ ...section, sectionId: 'parties', status: 'done', reason: null });
      await sections.save({ ...section, status: 'done', reason: null });
      return sections.ofRun('sectioned');
    });
    expect(ends.map(({ sectionId, status, reason }) => [sectionId, status, reason])).toEqual([
      ['parties', 'done', null],
      ['term', 'done', null],
    ]);
  });

  it('list runs newest first, in pages, filtered', async () => {
    const names = ['alpha_1', 'beta%2', 'gamma'];
    await repositories.transact(async ({ runs }) => {
      for (const [day, name] of names.entries()) {
        const receivedAt = new Date(Date.UTC(2030, 0, day + 1));
        await runs.insert(aRun({ runId: `listed-${name.slice(0, 4)}`, fileName: `${name}.pdf`, receivedAt }));
      }
    });
    const list = (filter: RunFilter, after?: Part['after']) =>
      repositories
        .transact(({ runs }) => runs.list(filter, { limit: 2, after }))
        .then((runs) => runs.map((run) => run.fileName));
    expect(await list({})).toEqual(['gamma.pdf', 'beta%2.pdf']);
    const after = { at: new Date(Date.UTC(2030, 0, 2)), id: 'listed-beta' };
    expect((await list({}, after))[0]).toBe('alpha_1.pdf');
    expect(await list({ text: 'BETA%' })).toEqual(['beta%2.pdf']);
    expect(await list({ text: '_' })).toEqual(['alpha_1.pdf']);
  });
});
