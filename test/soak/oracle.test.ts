import { describe, expect, it } from 'vitest';
import type { Evidence, RunEvidence } from './evidence.ts';
import {
  AGAIN,
  ALERTED,
  alarmed,
  askedAgain,
  beside,
  event,
  evidence,
  FAILED,
  GOOD,
  history,
  killed,
  LINKED,
  REPLY_LOST,
  REVIEWED,
  received,
  section,
  sentAgain,
  takenOver,
  UNTOLD,
} from './evidence-of-one.ts';
import { contradictions } from './oracle.ts';

const says = (changes: Partial<RunEvidence['run']>) => ({ run: { ...GOOD.run, ...changes } });

const SWEEP = 'countersign-local-choreographer-sweep';
const DIED = 'Runtime.ExitError: Runtime exited with error: exit status 1';
const letterOf = (queue: string, reason: string) => ({ queue, body: '{}', reason });

it('finds nothing wrong where nothing is, whatever was delivered twice', () => {
  expect(contradictions(evidence())).toEqual([]);
  expect(contradictions(evidence({ events: [...GOOD.events, ...GOOD.events] }))).toEqual([]);
  expect(contradictions(evidence(ALERTED))).toEqual([]);
  expect(contradictions(evidence({ ...ALERTED, mails: sentAgain('m1') }))).toEqual([]);
  expect(contradictions(evidence(REVIEWED))).toEqual([]);
  expect(contradictions(evidence({ ...REVIEWED, mails: askedAgain('m2') }))).toEqual([]);
  expect(contradictions(beside({}))).toEqual([]);
  expect(contradictions(evidence(FAILED))).toEqual([]);
  expect(contradictions(evidence(alarmed('Found infected: a.pdf', 1)))).toEqual([]);
  expect(contradictions(evidence(alarmed('Not scanned: a.pdf', 1)))).toEqual([]);
  const died = { deadLetters: [letterOf(SWEEP, DIED)] };
  expect(contradictions(evidence({}, { ...died, kills: killed(3) }))).toEqual([]);
  expect(contradictions(evidence({}, { ...died, wind: 'storm' }))).toEqual([]);
});

it('is content with an alert that was sent again at once after its reply was lost', () => {
  expect(contradictions(evidence(REPLY_LOST))).toEqual([]);
});

describe('finds', () => {
  it.each<[string, Evidence, string]>([
    ['a contract that was lost', evidence({}, { dropped: ['a.pdf', 'b.pdf'] }), 'b.pdf has 0 runs'],
    ['a claim that was skipped', evidence({}, { runs: [GOOD, GOOD] }), 'a.pdf has 2 runs that work'],
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
    [
      'a whole report that says it is partial',
      evidence({
        ...says({ status: 'PARTIAL', timeline: [history('received'), history('partial')] }),
        announced: 'PARTIAL',
      }),
      'no section failed',
    ],
    ['work that was done twice', evidence({ versions: [...GOOD.versions, 'x', 'x'] }), 'x was written twice'],
    ['a report that is missing', evidence(says({ documents: ['report.pdf'] })), 'has no report.docx'],
    ['a text that is missing', evidence({ versions: ['runs/run-1/report.pdf'] }), 'has no text'],
    [
      'a decision that was told again',
      evidence({ ...REVIEWED, events: [...REVIEWED.events, { ...REVIEWED.events.at(-1)!, id: 'again' }] }),
      'the archive has 2 decisions of 1 on the review run-1-r0',
    ],
    [
      'a page twice in place of another',
      evidence({ run: { ...GOOD.run, pages: 2 }, indexed: { ...GOOD.indexed, page: ['p1', 'p1'] } }),
      'has 1 of 2 pages',
    ],
    [
      'a page that stands there twice',
      evidence({ indexed: { ...GOOD.indexed, page: ['run-1-page-1', 'run-1-page-1'] } }),
      'has 2 entries of 1 pages',
    ],
    [
      'a rejected contract that is found',
      evidence({
        ...says({ status: 'REJECTED', timeline: [history('received'), history('rejected')] }),
        announced: 'REJECTED',
      }),
      'was rejected, and stands in the index',
    ],
    [
      'a failure that was told twice',
      evidence({ events: [...GOOD.events, event('contract.failed.v1')] }),
      '1 events contract.failed.v1, and its history says 0',
    ],
    [
      'a mail of a failure that was sent twice',
      evidence({ ...FAILED, mails: [...FAILED.mails, { ...FAILED.mails[0]!, messageId: 'm9' }] }),
      '1 mails were sent again, and 0 were begun again',
    ],
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
    [
      'a history that says twice that it ended',
      evidence(says({ timeline: [...GOOD.run.timeline, history('completed')] })),
      'its history says 2 completed of its end',
    ],
    [
      'a history that says twice that a section ended',
      evidence(says({ timeline: [...GOOD.run.timeline, history('section-done', 'payment')] })),
      'its history says 2 times that payment ended',
    ],
    ['an end that was not marked as told', evidence({ announced: null }), 'has marked null as told'],
    [
      'an event that stays in the outbox',
      evidence({}, { outbox: ['x.v1'] }),
      'x.v1 was recorded and never told',
    ],
    ['an alert that nobody got', evidence({ ...ALERTED, mails: [] }), 'nobody got the alert high-risk'],
    [
      'an alert that was sent twice on one claim',
      evidence({ ...ALERTED, mails: sentAgain('m2') }),
      'the alert high-risk was sent 2 times on 1 claims',
    ],
    [
      'an alert that was claimed twice and sent twice, though nothing died',
      evidence(takenOver(75)),
      '1 alerts were sent more than the 1 that were raised, and no kill is the reason',
    ],
    [
      'an alert that was claimed while another delivery sent it',
      evidence(takenOver(15), { wind: 'storm' }),
      'the alert high-risk was claimed again 15 s after a claim that was in flight',
    ],
    [
      'a review of which nobody got a mail',
      evidence({ ...REVIEWED, mails: [] }),
      'nobody got a mail about the review run-1-r0',
    ],
    [
      'a review that the archive never heard of',
      evidence({ ...REVIEWED, events: REVIEWED.events.filter(({ id }) => id !== 'asked') }),
      'the archive has 0 requests of the review run-1-r0',
    ],
    [
      'a mail about a review that was sent twice',
      evidence(AGAIN),
      '1 mails more than 1 reviews and the failures asked for',
    ],
    [
      'a review decided untold, though nothing was killed',
      evidence(UNTOLD),
      'of 1 of 1 reviews nobody was told before they were decided',
    ],
    [
      'a contract that stands in the index twice',
      evidence({ indexed: { ...GOOD.indexed, contract: ['run-1', 'run-1-again'] } }),
      'stands 2 times in the index',
    ],
    [
      'a page that is not in the index',
      evidence({ indexed: { ...GOOD.indexed, page: [] } }),
      'has 0 of 1 pages in the index',
    ],
    [
      'a dead letter that was only weather',
      evidence({}, { deadLetters: [{ queue: 'x', body: '{}', reason: 'failed five times' }] }),
      'dead letter of x: failed five times: {}',
    ],
    [
      'a dead letter with a reason of ours, at any number of kills',
      evidence(
        {},
        { kills: killed(50), wind: 'storm', deadLetters: [letterOf('x', 'TypeError: x is not a function')] },
      ),
      'dead letter of x: TypeError: x is not a function: {}',
    ],
    [
      'a dead letter that came back',
      evidence(
        {},
        { kills: killed(50), deadLetters: [letterOf('x', 'failed')], putBack: [{ queue: 'x', body: '{}' }] },
      ),
      'dead letter of x, again after it was put back: failed: {}',
    ],
    [
      'a schedule that throws',
      evidence(
        {},
        { kills: killed(50), wind: 'storm', deadLetters: [letterOf(SWEEP, 'DigestForged: digests/1')] },
      ),
      `dead letter of ${SWEEP}: DigestForged`,
    ],
    [
      'a schedule whose function died, and nothing was killed',
      evidence({}, { kills: killed(2), deadLetters: [letterOf(SWEEP, DIED)] }),
      `dead letter of ${SWEEP}: ${DIED}`,
    ],
    [
      'a schedule whose function died oftener than kills explain',
      evidence({}, { kills: killed(3), deadLetters: [letterOf(SWEEP, DIED), letterOf(SWEEP, DIED)] }),
      `dead letter of ${SWEEP}: ${DIED}`,
    ],
    [
      'a dead letter that was dropped',
      evidence({}, { unreadable: [{ queue: 'x', body: 'garbage' }] }),
      'garbage was put into x and is not among the dead letters',
    ],
  ])('%s', (_, given, problem) => {
    expect(contradictions(given)).toEqual([expect.stringContaining(problem)]);
  });

  it.each<[string, Partial<RunEvidence>, string]>([
    ['ended otherwise', { run: { ...LINKED.run, status: 'FAILED' } }, 'has not ended as run-1 did'],
    ['is of other bytes', { run: { ...LINKED.run, linkedTo: 'run-2' } }, 'no run of its bytes that works'],
    ['was set off', { execution: 'SUCCEEDED' }, 'has an execution'],
    ['did work', { versions: ['runs/run-2/text.json'] }, 'has written 1 documents'],
    ['was received in silence', { events: [] }, 'its receipt was not told once'],
    [
      'told an end of its own',
      { events: [...LINKED.events, event('contract.completed.v1', 'again')] },
      'its end was told',
    ],
    [
      'failed oftener than the run that works',
      { events: [...LINKED.events, event('contract.failed.v1', 'f1')] },
      'failed oftener than run-1',
    ],
    ['stands in the index', { indexed: GOOD.indexed }, 'stands in the index, and is linked'],
    ['is of the same upload', { events: [received('first')] }, 'of which another run is'],
  ])('a linked run that %s', (_, changes, problem) => {
    expect(contradictions(beside(changes))).toEqual([expect.stringContaining(problem)]);
  });

  it('a run that never ended', () => {
    expect(contradictions(evidence(says({ status: 'RUNNING' })))[0]).toContain('has not ended well');
  });
});
