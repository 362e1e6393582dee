import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';
import { CLAIM_SECONDS } from './alerts.ts';
import type { Evidence, RunEvidence } from './evidence.ts';
import {
  AGAIN,
  evidence,
  GOOD,
  history,
  killed,
  killedAt,
  REVIEWED,
  takenOver,
  UNTOLD,
} from './evidence-of-one.ts';
import { contradictions } from './oracle.ts';

/** The second half of the minute in which the review was open: told half a minute before. */
const LATE = '2026-11-28T10:00:45.000Z';

const AFTERWARDS = '2026-11-28T10:09:00.000Z';

describe('takes for the work of a kill of functions', () => {
  it.each<[string, RunEvidence, string]>([
    ['a review that was decided untold', UNTOLD, LATE],
    ['a review that was told again', AGAIN, '2026-11-28T10:00:10.000Z'],
    ['an alert that was sent again', takenOver(75), LATE],
  ])('%s, where it fell into its time', (_, run, at) => {
    expect(contradictions(evidence(run, { kills: [killedAt(at)] }))).toEqual([]);
    expect(contradictions(evidence(run, { kills: [killedAt(AFTERWARDS)] }))).toHaveLength(1);
  });

  it.each<[string, RunEvidence, string, number]>([
    ['a review that was decided untold', UNTOLD, LATE, 0],
    ['a review that was told again', AGAIN, '2026-11-28T10:00:10.000Z', 0],
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
    const mails = ['m8', 'm9'].map((messageId) => ({
      subject: 'Run failed (model): a.pdf',
      text: '',
      messageId,
    }));
    const went = { ...history('run-redriven'), at: '2026-11-28T10:00:20.000Z' };
    const run = {
      ...GOOD,
      run: { ...GOOD.run, timeline: [...GOOD.run.timeline, history('run-failed'), went] },
      mails,
      mailMarks: AGAIN.mailMarks,
    };
    expect(contradictions(evidence(run, { kills: [killedAt('2026-11-28T10:00:10.000Z')] }))).toEqual([]);
    expect(contradictions(evidence(run, { kills: [killedAt(AFTERWARDS)] }))).toHaveLength(1);
  });
});

/** So many runs with a review each, some of which are of another kind. */
const many = (of: number, others: number, other: RunEvidence): Partial<Evidence> => {
  const runs = Array.from({ length: of }, (_, index): RunEvidence => {
    const copy = JSON.stringify(index < others ? other : REVIEWED).replaceAll('run-1', `run-${index + 1}`);
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

it('knows for how long an alert is claimed', async () => {
  const service = await readFile(join(ROOT, 'services/route/serverless.yml'), 'utf8');
  expect(service).toContain(`CLAIM_SECONDS: ${CLAIM_SECONDS}\n`);
});
