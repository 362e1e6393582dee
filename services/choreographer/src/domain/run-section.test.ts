import { sectionStatus } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { aTask } from '../testing/rows.ts';
import { sectionCounts } from './run-section.ts';
import { sectionProgress } from './section-progress.ts';

const end = (status: 'done' | 'failed' | 'unsafe', sectionId = 'term') => ({
  runId: 'r',
  sectionId,
  status,
  reason: status === 'done' ? null : 'too long',
  endedAt: new Date(0),
});
const plan = (...ids: string[]) =>
  aTask({
    stage: 'plan-sections',
    answer: JSON.stringify({
      plan: { uri: 's3://documents/plan.json', sha256: 'a'.repeat(64), bytes: 1 },
      reportType: 'contract-review',
      sections: ids.map((id) => ({ id, title: id })),
    }),
  });

describe('the sections of a run', () => {
  it.each(['failed', 'unsafe'] as const)('count as failed where they are %s', (status) => {
    const counts = sectionCounts([end(status), end('done', 'parties')]);
    expect(counts).toEqual({ sectionsDone: 1, sectionsFailed: 1 });
  });

  it.each(sectionStatus.options)('are shown as they ended: %s', (status) => {
    const [section] = sectionProgress([plan('term')], [end(status)]);
    expect(section).toMatchObject({ status, reason: end(status).reason });
  });

  it('wait while nothing is known of their end, and are none before there is a plan', () => {
    expect(sectionProgress([plan('term', 'parties')], [end('done')])).toMatchObject([
      { id: 'term', status: 'done' },
      { id: 'parties', status: 'waiting', reason: null },
    ]);
    expect(sectionProgress([], [end('done')])).toEqual([]);
  });
});
