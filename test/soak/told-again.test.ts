import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';
import { CLAIM_SECONDS } from './alerts.ts';
import type { Evidence, RunEvidence } from './evidence.ts';
import {
  AGAIN,
  alarmed,
  alteredEvent,
  event,
  evidence,
  FAILED,
  GOOD,
  history,
  killed,
  killedAt,
  LINKED,
  REVIEWED,
  takenOver,
  UNTOLD,
} from './evidence-of-one.ts';
import { contradictions } from './oracle.ts';

/** The second half of the minute in which the review was open: told half a minute before. */
const LATE = '2026-11-28T10:00:45.000Z';

/** A failure that is in no mail, which was redriven twenty seconds later. */
const UNMAILED: RunEvidence = { ...FAILED, mails: [] };

const AFTERWARDS = '2026-11-28T10:09:00.000Z';

describe('takes for the work of a kill of functions', () => {
  it.each<[string, RunEvidence, string]>([
    ['a review that was decided untold', UNTOLD, LATE],
    ['a review that was told again', AGAIN, '2026-11-28T10:00:10.000Z'],
    ['a failure that was redriven unmailed', UNMAILED, '2026-11-28T10:00:10.000Z'],
    [
      'a failure that was redriven and is in no event',
      { ...FAILED, events: GOOD.events },
      '2026-11-28T10:00:10.000Z',
    ],
    ['an alert that was sent again', takenOver(75), LATE],
  ])('%s, where it fell into its time', (_, run, at) => {
    expect(contradictions(evidence(run, { kills: [killedAt(at)] }))).toEqual([]);
    expect(contradictions(evidence(run, { kills: [killedAt(AFTERWARDS)] }))).toHaveLength(1);
  });

  it.each<[string, RunEvidence, string, number]>([
    ['a review that was decided untold', UNTOLD, LATE, 0],
    ['a review that was told again', AGAIN, '2026-11-28T10:00:10.000Z', 0],
    ['a failure that was redriven unmailed', UNMAILED, '2026-11-28T10:00:10.000Z', 0],
    ['no alert that was sent again, whose marks stand elsewhere', takenOver(75), LATE, 1],
  ])('or of the database, %s', (_, run, at, problems) => {
    expect(contradictions(evidence(run, { databaseKills: [killedAt(at)] }))).toHaveLength(problems);
  });

  it('no mail that nobody had begun again, nor one that was begun again at once', () => {
    const mails = [...AGAIN.mails, { ...AGAIN.mails[0]!, messageId: 'm4' }];
    const mailMarks = [{ ...AGAIN.mailMarks[0]!, againAt: '2026-11-28T10:00:25.000Z' }];
    const kills = [killedAt('2026-11-28T10:00:10.000Z')];
    expect(contradictions(evidence({ ...AGAIN, mails }, { kills }))).toEqual([
      expect.stringMatching(/: 2 mails were sent again, and 1 were begun again/),
    ]);
    expect(contradictions(evidence({ ...AGAIN, mailMarks }, { kills }))).toEqual([
      expect.stringMatching(/: a mail was begun again 20 s after one that was under way/),
    ]);
  });

  it('a mail of a failure that was told again, where the kill came before it was begun again', () => {
    const mails = [...FAILED.mails, { ...FAILED.mails[0]!, messageId: 'm9' }];
    const run = { ...FAILED, mails, mailMarks: AGAIN.mailMarks };
    expect(contradictions(evidence(run, { kills: [killedAt('2026-11-28T10:00:10.000Z')] }))).toEqual([]);
    expect(contradictions(evidence(run, { kills: [killedAt(AFTERWARDS)] }))).toHaveLength(1);
  });
});

/** So many runs with a review each, or of another kind, some of which are of a third. */
const many = (of: number, others: number, other: RunEvidence, all = REVIEWED): Partial<Evidence> => {
  const runs = Array.from({ length: of }, (_, index): RunEvidence => {
    const copy = JSON.stringify(index < others ? other : all).replaceAll('run-1', `run-${index + 1}`);
    return JSON.parse(copy.replaceAll('a.pdf', `${index}.pdf`));
  });
  return {
    runs,
    dropped: runs.map(({ run }) => run.key),
    executions: runs.map(({ run }) => ({ name: run.runId, status: 'SUCCEEDED' })),
  };
};

describe('of many reviews', () => {
  const storm: Partial<Evidence> = { wind: 'storm', kills: killed(50) };

  it('finds that more failures are redriven unmailed than faults are the reason of, and fewer in no storm', () => {
    const some = (untold: number, wind: Evidence['wind']) =>
      contradictions(evidence({}, { ...storm, wind, ...many(20, untold, UNMAILED, FAILED) }));
    expect([some(4, 'light'), some(5, 'storm')]).toEqual([[], []]);
    expect(some(5, 'light')).toEqual([expect.stringMatching(/^of 5 of 20 failures nobody was told by mail/)]);
    expect(some(6, 'storm')).toEqual([expect.stringMatching(/^of 6 of 20 failures nobody was told by mail/)]);
  });

  it.each([
    ['are untold', UNTOLD, 33, /^of 34 of 160 reviews nobody was told/],
    ['are told again', AGAIN, 9, /^10 mails more than 160 reviews/],
  ])(
    'finds that more %s than faults are the reason of, though fifty kills fell elsewhere',
    (_, run, most, says) => {
      expect(contradictions(evidence({}, { ...storm, ...many(160, most, run) }))).toEqual([]);
      expect(contradictions(evidence({}, { ...storm, ...many(160, most + 1, run) }))).toEqual([
        expect.stringMatching(says),
      ]);
    },
  );
});

describe('finds', () => {
  it.each<[string, Evidence, string]>([
    [
      'a failure that was mailed to nobody',
      evidence({ ...FAILED, mails: [] }),
      'of 1 of 1 failures nobody was told by mail, and no kill is the reason',
    ],
    [
      'a failure that is in no event',
      evidence({ ...FAILED, events: GOOD.events }),
      'of 1 of 1 failures nobody was told by contract.failed.v1, and no kill is the reason',
    ],
    [
      'a second failure of a run that was told of the first',
      evidence({
        ...FAILED,
        run: { ...FAILED.run, timeline: [...FAILED.run.timeline, history('run-failed')] },
        events: [...FAILED.events, event('contract.failed.v1', 'second')],
      }),
      'of 1 of 2 failures nobody was told by mail',
    ],
    [
      'a failure of a linked run that was mailed to nobody',
      evidence(
        {},
        {
          runs: [
            FAILED,
            {
              ...LINKED,
              run: { ...LINKED.run, timeline: [...LINKED.run.timeline, history('run-failed')] },
              events: [...LINKED.events, event('contract.failed.v1', 'of the linked')],
            },
          ],
        },
      ),
      'failures nobody was told by mail',
    ],
    [
      'an altered document that was told again and again',
      evidence({
        ...alarmed('Document altered: report.pdf of run-1', 5),
        events: [...GOOD.events, alteredEvent('report.pdf', 'anna'), alteredEvent('report.pdf', 'ben')],
      }),
      '4 mails were sent again, and 0 were begun again',
    ],
    [
      'altered tables that were told twice',
      evidence({
        ...alarmed('Tables altered: run-1', 2),
        events: [...GOOD.events, alteredEvent('receipt', 'anna')],
      }),
      '1 mails were sent again, and 0 were begun again',
    ],
    [
      'a quarantine that was told twice',
      evidence(alarmed('Found infected: a.pdf', 2)),
      '1 mails were sent again, and 0 were begun again',
    ],
    [
      'a scan that is overdue and was told twice',
      evidence(alarmed('Not scanned: a.pdf', 2)),
      '1 mails were sent again, and 0 were begun again',
    ],
  ])('%s', (_, given, problem) => {
    expect(contradictions(given)).toEqual([expect.stringContaining(problem)]);
  });
});

it('is content with a document that was told once, whoever asked for it and however often', () => {
  const events = [...GOOD.events, alteredEvent('report.pdf', 'anna'), alteredEvent('report.pdf', 'ben')];
  const told = { ...alarmed('Document altered: report.pdf of run-1', 1), events };
  expect(contradictions(evidence(told))).toEqual([]);
});

it('knows for how long an alert is claimed', async () => {
  const service = await readFile(join(ROOT, 'services/route/serverless.yml'), 'utf8');
  expect(service).toContain(`CLAIM_SECONDS: ${CLAIM_SECONDS}\n`);
});
