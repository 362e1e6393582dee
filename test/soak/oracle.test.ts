import { describe, expect, it } from 'vitest';
import { contradictions, type Evidence, type RunEvidence } from './oracle.ts';

const event = (type: string, id = type) => ({ id, type, data: {} });
const section = (status: 'done' | 'failed') => ({
  ...{ id: 'payment', title: 'Payment', status, drafts: 1, retries: 0, costUsd: 0, reason: null },
});

const GOOD: RunEvidence = {
  run: {
    runId: 'run-1',
    key: 'a.pdf',
    fileName: 'a.pdf',
    status: 'COMPLETED',
    sections: { total: 1, passed: 1, failed: 0 },
    sectionDetails: [section('done')],
    documents: ['report.pdf'],
    alerts: 0,
    executionArn: 'arn',
  },
  execution: 'SUCCEEDED',
  versions: ['runs/run-1/text.json', 'runs/run-1/report.pdf'],
  events: [event('contract.received.v1'), event('contract.completed.v1')],
};

const evidence = (run: Partial<RunEvidence> = {}, changes: Partial<Evidence> = {}): Evidence => ({
  dropped: ['a.pdf'],
  runs: [{ ...GOOD, ...run }],
  executions: [{ name: 'run-1', status: 'SUCCEEDED' }],
  deadLetters: [],
  ...changes,
});
const says = (changes: Partial<RunEvidence['run']>) => ({ run: { ...GOOD.run, ...changes } });

it('finds nothing wrong where nothing is, whatever was delivered twice', () => {
  expect(contradictions(evidence())).toEqual([]);
  expect(contradictions(evidence({ events: [...GOOD.events, ...GOOD.events] }))).toEqual([]);
});

describe('finds', () => {
  it.each<[string, Evidence, string]>([
    ['a contract that was lost', evidence({}, { dropped: ['a.pdf', 'b.pdf'] }), 'b.pdf has 0 runs'],
    ['a claim that was skipped', evidence({}, { runs: [GOOD, GOOD] }), 'a.pdf has 2 runs'],
    ['a run that never ended', evidence(says({ status: 'RUNNING' })), 'has not ended well'],
    ['an execution that ended otherwise', evidence({ execution: 'FAILED' }), 'its execution is FAILED'],
    ['an execution that is not there', evidence({ execution: undefined }), 'its execution is missing'],
    [
      'a section that was lost',
      evidence(says({ sections: { total: 2, passed: 1, failed: 0 } })),
      '1 sections neither passed nor failed',
    ],
    [
      'a failed section that was not counted',
      evidence(says({ sectionDetails: [section('failed')] })),
      'counts 0 failed sections; failed are [payment]',
    ],
    [
      'a partial report that says it is whole',
      evidence(says({ sections: { total: 1, passed: 0, failed: 1 }, sectionDetails: [section('failed')] })),
      'completed with 1 failed sections',
    ],
    ['a whole report that says it is partial', evidence(says({ status: 'PARTIAL' })), 'no section failed'],
    ['work that was done twice', evidence({ versions: ['x', 'x'] }), 'x was written twice'],
    ['a report that is missing', evidence(says({ documents: [] })), 'has no report'],
    [
      'an end that was told twice',
      evidence({ events: [...GOOD.events, event('contract.completed.v1', 'again')] }),
      '2 events contract.completed.v1',
    ],
    [
      'an end that was not told',
      evidence({ events: GOOD.events.slice(0, 1) }),
      '0 events contract.completed.v1',
    ],
    ['an alert that was not raised', evidence(says({ alerts: 1 })), 'counts 1 alerts, and 0 were raised'],
    [
      'an execution that nobody knows',
      evidence({}, { executions: [{ name: 'stray', status: 'SUCCEEDED' }] }),
      'execution stray is of no run',
    ],
    ['a dead letter', evidence({}, { deadLetters: ['x-dlq holds 1'] }), 'x-dlq holds 1'],
  ])('%s', (_, given, problem) => {
    expect(contradictions(given)).toEqual([expect.stringContaining(problem)]);
  });
});
