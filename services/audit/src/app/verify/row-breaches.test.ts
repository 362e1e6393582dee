import { describe, expect, it } from 'vitest';
import type { RecordedRun } from './recorded-run.ts';
import { rowBreaches } from './row-breaches.ts';
import type { Recorded, TableRun } from './verification.ts';

const BYTES = 'a'.repeat(64);
const at = (minute: number) => `2026-03-02T12:${String(minute).padStart(2, '0')}:00.000Z`;

/** What the records say of a run that came with these bytes. */
function recorded(sameContentAs?: string, failed?: { name: string; minute: number }, sha256 = BYTES) {
  const received = {
    ...{ key: 'a.pdf', fileName: 'a.pdf', via: 'upload', document: { sha256 }, eventTime: at(0) },
    ...(sameContentAs && { sameContentAs }),
  };
  const end = failed && {
    ...{ stage: 'route', error: { name: failed.name, class: 'model', message: 'm' } },
    eventTime: at(failed.minute),
  };
  const known = {
    received,
    ...(end && { failed: end }),
    reviews: new Map(),
    verdicts: new Map(),
    newest: at(0),
  };
  return known as unknown as RecordedRun;
}

/** The row of the run `linked`. */
const row = (status: string, linkedTo: string | null, failureName: string | null = null) =>
  ({
    runId: 'linked',
    status,
    facts: {
      ...{ key: 'a.pdf', fileName: 'a.pdf', via: 'upload', contentHash: BYTES, linkedTo, failureName },
      ...{ riskScore: null, riskLevel: null, route: null, reviewer: null },
    },
    sections: [],
  }) as unknown as TableRun;

const problems = (run: TableRun, runs: Record<string, RecordedRun>, isYoung = false): readonly string[] => {
  const all = { runs: new Map(Object.entries(runs)), decisions: new Map(), forgotten: new Map() };
  const found = rowBreaches(run, all as unknown as Recorded, { isYoung, mayWait: false });
  return found.map(({ problem }) => problem);
};

const CANCELLED = { name: 'Cancelled', minute: 9 };
const BROKEN = { name: 'Broken', minute: 5 };

describe('the row of a run of the same bytes as an earlier one', () => {
  const first = recorded();
  const linked = recorded('first');

  it('is linked to that, whether the records have caught up or not', () => {
    expect(problems(row('RUNNING', 'first'), { first, linked })).toEqual([]);
    expect(problems(row('RUNNING', null), { first, linked })).toEqual([
      'linkedTo is nothing, it was recorded as first',
    ]);
  });

  it('has failed as that failed, and goes on as that goes on', () => {
    const both = { first: recorded(undefined, BROKEN), linked: recorded('first', BROKEN) };
    expect(problems(row('FAILED', 'first', 'Broken'), both)).toEqual([]);
    expect(problems(row('FAILED', 'first', 'Other'), both)).toEqual([
      'failureName is Other, it was recorded as Broken',
    ]);
    const redriven = { ...both, first: { ...both.first, requestedAt: at(6) } };
    expect(problems(row('RUNNING', 'first'), redriven)).toEqual([]);
  });

  it('has work of its own, or of another run of those bytes, once that was cancelled', () => {
    const runs = {
      first: recorded(undefined, CANCELLED),
      linked: recorded('first', BROKEN),
      next: recorded('first'),
      other: recorded(undefined, undefined, 'b'.repeat(64)),
    };
    expect(problems(row('RECEIVED', null), runs)).toEqual([]);
    expect(problems(row('RUNNING', 'next'), runs)).toEqual([]);
    expect(problems(row('RUNNING', 'other'), runs)[0]).toBe('linkedTo is other, it was recorded as first');
  });

  it('may have it a moment before the records say why, and never that of other bytes', () => {
    const runs = { first, linked, other: recorded(undefined, undefined, 'b'.repeat(64)) };
    expect(problems(row('RECEIVED', null), runs, true)).toEqual([]);
    expect(problems(row('RECEIVED', 'other'), runs, true)).toEqual([
      'linkedTo is other, it was recorded as first',
    ]);
  });

  it('fails by itself once it has work of its own', () => {
    const runs = {
      first: recorded(undefined, CANCELLED),
      linked: recorded('first', { name: 'Other', minute: 12 }),
    };
    expect(problems(row('FAILED', null, 'Other'), runs)).toEqual([]);
    expect(problems(row('RUNNING', null), runs)).toContain('status is RUNNING, it was recorded as FAILED');
  });
});
