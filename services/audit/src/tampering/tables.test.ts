import { parseS3Uri } from '@countersign/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  type TableDecision,
  type TableReview,
  type TableRun,
  type TableSection,
  UnreadableRows,
} from '../app/verify/verification.ts';
import { OTHER_RUN } from '../testing/audited-runs.ts';
import { tables } from '../testing/audited-tables.ts';
import { archiveToTamperWith } from '../testing/tampering.ts';

const hash = z.object({ sha256: z.string() });
const completed = z.object({
  document: hash.extend({ uri: z.string() }).optional(),
  report: z.object({ pdf: hash, docx: hash }).optional(),
});

type Change = (runs: TableRun[]) => TableRun[];

const first =
  (change: (run: TableRun) => TableRun): Change =>
  ([run, ...others]) => [...(run ? [change(run)] : []), ...others];
const decision = (change: Partial<TableDecision>): Change =>
  first((run) => ({ ...run, decisions: run.decisions.map((each) => ({ ...each, ...change })) }));
const fact = (change: Partial<TableRun['facts']>): Change =>
  first((run) => ({ ...run, facts: { ...run.facts, ...change } }));
const review = (change: Partial<TableReview>): Change =>
  first((run) => ({ ...run, reviews: run.reviews.map((each) => ({ ...each, ...change })) }));
const second =
  (change: (run: TableRun) => TableRun[]): Change =>
  ([run, other]) => [...(run ? [run] : []), ...(other ? change(other) : [])];

/** In the row of a run that nobody has decided on yet. */
const UNDER_WAY: [string, Change, RegExp][] = [
  ['a run that goes on removed', second(() => []), /^run run-0000000002 in the table is gone/],
  [
    'a run slipped in',
    second((run) => [run, { ...run, runId: 'run-0000000003' }]),
    /^run run-0000000003 in the table was never recorded/,
  ],
  [
    'a run slipped in as if it waited for a scanner, seen by a group',
    second((run) => [
      run,
      {
        ...run,
        ...{ runId: 'run-0000000004', status: 'RECEIVED' },
        facts: { ...run.facts, reviewerGroup: 'sales' },
      },
    ]),
    /^run run-0000000004 in the table was never recorded/,
  ],
  [
    'a run slipped in as if it had waited for a scanner for days',
    second((run) => [
      run,
      { ...run, runId: 'run-0000000005', status: 'RECEIVED', changedAt: ['2026-11-20T13:45:00.000Z'] },
    ]),
    /^run run-0000000005 in the table was never recorded/,
  ],
  [
    'a run ended by hand',
    second((run) => [{ ...run, status: 'COMPLETED' }]),
    /status is COMPLETED, and no end was recorded/,
  ],
  [
    'a run failed by hand',
    second((run) => [{ ...run, status: 'FAILED' }]),
    /status is FAILED, and no end was recorded/,
  ],
  [
    'a risk that nobody found',
    second((run) => [{ ...run, facts: { ...run.facts, riskLevel: 'low' } }]),
    /run-0000000002 .*riskLevel is low, it was recorded as nothing/,
  ],
  [
    'a review that nobody asked for',
    ([run, other]) =>
      run && other
        ? [
            run,
            {
              ...other,
              reviews: run.reviews.map((each) => ({ ...each, reviewId: 'r', runId: other.runId })),
            },
          ]
        : [],
    /^review r in the table was never recorded/,
  ],
];

const section = (change: Partial<TableSection>): Change =>
  first((run) => ({ ...run, sections: run.sections.map((each) => ({ ...each, ...change })) }));

/** What people see of a run, and nothing is decided by. */
const SHOWN: [string, Change, RegExp][] = [
  [
    'another reviewer',
    fact({ reviewer: 'b.olsson' }),
    /reviewer is b.olsson, it was recorded as a.lindqvist/,
  ],
  ['no reviewer', fact({ reviewer: null }), /reviewer is nothing, it was recorded as a.lindqvist/],
  ['pages', fact({ pages: 9 }), /pages is 9, it was recorded as 1/],
  ['a language', fact({ language: 'de' }), /language is de, it was recorded as en/],
  ['a certain type', fact({ typeScore: 0.5 }), /typeScore is 0.5/],
  ['sections that failed', fact({ sectionsFailed: 3 }), /sectionsFailed is 3, it was recorded as 0/],
  ['sections that passed', fact({ sectionsPassed: 0 }), /sectionsPassed is 0/],
  ['sections in all', fact({ sectionsTotal: 2 }), /sectionsTotal is 2/],
  ['alerts', fact({ alerts: 4 }), /alerts is 4, it was recorded as 0/],
  ['a start', fact({ startedAt: '2026-11-21T09:30:00.000Z' }), /startedAt is 2026-11-21/],
  ['an end', fact({ finishedAt: '2026-11-23T09:30:00.000Z' }), /finishedAt is 2026-11-23/],
  [
    "a section's end",
    section({ status: 'failed' }),
    /section payment is failed \(Payment\), .* done \(Payment\)/,
  ],
  ["a section's title", section({ title: 'Price' }), /section payment is done \(Price\)/],
  ['a section removed', first((run) => ({ ...run, sections: [] })), /section payment is nothing/],
  [
    'a section slipped in',
    first((run) => ({ ...run, sections: [...run.sections, { id: 'x', title: 'X', status: 'done' }] })),
    /section x is done \(X\), it was recorded as nothing/,
  ],
];

const IN_TABLES: [string, Change, RegExp][] = [
  ...SHOWN,
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
    /status is REJECTED, it was recorded as COMPLETED/,
  ],
  [
    'another uploader',
    fact({ uploaderName: 'X', uploaderEmail: 'x@example.com', uploaderId: 'user-7' }),
    /^run run-0000000001 in the table uploaderName is X, it was recorded as U. Berg/,
  ],
  ['only the identifier of the uploader', fact({ uploaderId: 'user-7' }), /uploaderId is user-7/],
  ['only the address of the uploader', fact({ uploaderEmail: null }), /uploaderEmail is nothing, it was/],
  [
    'no uploader any more',
    fact({ uploaderName: null }),
    /uploaderName is nothing, it was recorded as U. Berg/,
  ],
  ['another risk', fact({ riskLevel: 'info', riskScore: 0 }), /riskLevel is info, it was recorded as low/],
  ['another route', fact({ route: 'auto-approve' }), /route is auto-approve, it was recorded as review/],
  ['another group', fact({ reviewerGroup: 'finance' }), /reviewerGroup is finance, it was recorded as comm/],
  ['another lead', fact({ leadGroup: 'finance' }), /leadGroup is finance, it was recorded as legal-leads/],
  ['another type', fact({ contractType: 'lease' }), /contractType is lease, it was recorded as nda/],
  ['other bytes', fact({ contentHash: 'f'.repeat(64) }), /contentHash is f{64}, it was recorded as/],
  ['another source', fact({ key: 'other.pdf' }), /key is other.pdf, it was recorded as acme\/agreement.pdf/],
  ['the work of another run', fact({ linkedTo: 'run-0000000002' }), /linkedTo is run-0000000002, it was/],
  ['fewer approvals asked for', review({ approvalsRequired: 0 }), /^review .*approvalsRequired is 0, it was/],
  ['another group asked', review({ groups: ['finance'] }), /groups is finance, it was recorded as comm/],
  [
    'a review opened again',
    review({ status: 'open', outcome: null }),
    /outcome is nothing, it was recorded as app/,
  ],
  [
    'a review decided otherwise',
    review({ outcome: 'rejected' }),
    /outcome is rejected, it was recorded as app/,
  ],
  ['a claim that nobody made', review({ status: 'open', claimedById: 'user-3' }), /claimedById is user-3/],
  [
    'a review removed',
    first((run) => ({ ...run, reviews: [] })),
    /^review run-0000000001-r0 in the table is gone/,
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
  let hashes: Parameters<typeof tables>[1];
  beforeAll(async () => {
    archive = await archiveToTamperWith();
    hashes = await archive.onCopy(async (attacker) => {
      for (const key of await attacker.keysBelow('records/2026/11/22/11/')) {
        const { report, document } = completed.parse((await attacker.recordPayload(key)).event.data);
        if (report && document)
          return {
            reports: { pdf: report.pdf.sha256, docx: report.docx.sha256 },
            contentHash: document.sha256,
            versionId: parseS3Uri(document.uri).versionId ?? null,
          };
      }
      throw new Error('There is no record of the end of a run');
    });
  });
  afterAll(() => archive.close());

  const linesWith = (change: Change, patienceMs?: number) =>
    archive.linesAfter({ tamper: () => {}, ports: { runs: tables(change, hashes), patienceMs } });

  it('finds nothing where the tables are as they were', async () => {
    expect(await linesWith((runs) => runs)).toEqual([]);
    expect(await linesWith((runs) => runs, 0)).toEqual([]);
  });

  it.each(IN_TABLES)('tells of %s', async (_, change, told) => {
    expect(await linesWith(change)).toContainEqual(expect.stringMatching(told));
  });

  it.each(UNDER_WAY)('tells of %s', async (_, change, told) => {
    expect(await linesWith(change, 0)).toContainEqual(expect.stringMatching(told));
  });

  it('waits for what may be on its way, but for what intake said', async () => {
    const [, ended] = UNDER_WAY[2] ?? [];
    expect(await linesWith(ended ?? ((runs) => runs))).toEqual([]);
    const uploader = second((run) => [{ ...run, facts: { ...run.facts, uploaderName: 'X' } }]);
    expect(await linesWith(uploader)).toContainEqual(expect.stringMatching(/uploaderName is X/));
  });

  it('tells of rows that nobody can read any more, and of all else', async () => {
    const changed = tables(decision({ comment: 'Fine.' }), hashes);
    const broken = () => Promise.reject(new UnreadableRows('status is none'));
    const lines = await archive.linesAfter({
      tamper: () => {},
      ports: {
        runs: {
          runIds: broken,
          run: async (runId) => (runId === OTHER_RUN ? broken() : changed?.run(runId)),
        },
      },
    });
    expect(lines).toEqual([
      'the table of runs cannot be read any more: status is none',
      expect.stringMatching(/^decision .* is not as it was recorded: comment/),
      `run ${OTHER_RUN} in the table cannot be read any more: status is none`,
    ]);
  });

  it('verifies nothing where the tables do not answer', async () => {
    const away = () => Promise.reject(new Error('Unreachable'));
    const verifying = archive.linesAfter({ tamper: () => {}, ports: { runs: { runIds: away, run: away } } });
    await expect(verifying).rejects.toThrow('Unreachable');
  });

  it('compares nothing that an API of before does not tell', async () => {
    expect(await linesWith(fact({ uploaderId: undefined, leadGroup: undefined }))).toEqual([]);
  });
});
