import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableDecision, TableRun } from '../app/verify/verification.ts';
import { tables } from '../testing/audited-archive.ts';
import { archiveToTamperWith } from '../testing/tampering.ts';

type Change = (runs: TableRun[]) => TableRun[];

const first =
  (change: (run: TableRun) => TableRun): Change =>
  ([run, ...others]) => [...(run ? [change(run)] : []), ...others];
const decision = (change: Partial<TableDecision>): Change =>
  first((run) => ({ ...run, decisions: run.decisions.map((each) => ({ ...each, ...change })) }));

const IN_TABLES: [string, Change, RegExp][] = [
  [
    'a decision changed',
    decision({ decision: 'reject' }),
    /^decision .* is not as it was recorded: decision/,
  ],
  ['a group changed', decision({ group: 'finance' }), /is not as it was recorded: group/],
  ['another person of that name', decision({ userId: 'user-2' }), /is not as it was recorded: userId/],
  ['a comment changed', decision({ comment: 'Fine.' }), /is not as it was recorded: comment/],
  [
    'a change of severity added',
    decision({ severityChanges: [{ findingId: 'x' }] }),
    /is not as it was recorded: severityChanges/,
  ],
  [
    'a decision given to somebody else',
    decision({ by: 'b.olsson' }),
    /^decision .* b.olsson .* was never recorded/,
  ],
  ['a decision dated back', decision({ at: '2026-11-20T11:10:00.000Z' }), /2026-11-20.* was never recorded/],
  ['a decision removed', first((run) => ({ ...run, decisions: [] })), /^decision .* a.lindqvist .* is gone/],
  [
    'a decision added',
    first((run) => ({
      ...run,
      decisions: run.decisions.flatMap((each) => [each, { ...each, by: 'c.meyer' }]),
    })),
    /c.meyer .* was never recorded/,
  ],
  ['a run removed', ([, ...others]) => others, /^run run-0000000001 in the table is gone/],
  [
    'the end of a run changed',
    first((run) => ({ ...run, status: 'REJECTED' })),
    /is REJECTED; it was recorded as COMPLETED/,
  ],
  [
    'another report served',
    first((run) => ({ ...run, reports: { ...run.reports, pdf: 'f'.repeat(64) } })),
    /^pdf report of run-0000000001 is not served as it was approved/,
  ],
  [
    'no report served any more',
    first((run) => ({ ...run, reports: { ...run.reports, docx: undefined } })),
    /^docx report of run-0000000001 is not served as it was approved/,
  ],
];

describe('verification after somebody changed the tables', () => {
  let archive: Awaited<ReturnType<typeof archiveToTamperWith>>;
  let reports: TableRun['reports'];
  beforeAll(async () => {
    archive = await archiveToTamperWith();
    reports = await archive.onCopy(async (attacker) => {
      for (const key of await attacker.keysBelow('records/2026/11/22/11/')) {
        const { report } = ((await attacker.recordPayload(key)).event.data ?? {}) as {
          report?: Record<'pdf' | 'docx', { sha256: string }>;
        };
        if (report) return { pdf: report.pdf.sha256, docx: report.docx.sha256 };
      }
      throw new Error('There is no record of the end of a run');
    });
  });
  afterAll(() => archive.close());

  const linesWith = (change: Change) =>
    archive.linesAfter({ tamper: () => {}, ports: { runs: tables(change, reports) } });

  it('finds nothing where the tables are as they were', async () => {
    expect(await linesWith((runs) => runs)).toEqual([]);
  });

  it.each(IN_TABLES)('tells of %s', async (_, change, told) => {
    expect(await linesWith(change)).toContainEqual(expect.stringMatching(told));
  });
});
