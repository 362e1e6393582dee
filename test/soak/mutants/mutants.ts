import type { Mutation } from '../../mutation/mutation.ts';
import { paidAgain } from '../echo.ts';
import {
  ALERTED,
  askedAgain,
  event,
  evidence,
  FAILED,
  GOOD,
  history,
  LINKED,
  REVIEWED,
  section,
  sentAgain,
} from '../evidence-of-one.ts';
import { contradictions } from '../oracle.ts';

/** A fault put into the product. */
interface Mutant extends Mutation {
  /** What the oracle must say of it. */
  readonly found: RegExp;
  /** What the oracle says of a run that it left behind: a pattern that wants other words finds nothing, ever. */
  readonly said: readonly string[];
}

const choreographer = (path: string) => `services/choreographer/${path}`;

/** Faults that the oracle has to find. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'a run for each delivery instead of each object',
    file: choreographer('src/domain/run-id.ts'),
    find: 'slugOf(fileNameOf(key))',
    replace: 'slugOf(crypto.randomUUID())',
    found: /has \d runs that work instead of one|of its object, of which another run is/,
    said: contradictions(evidence({}, { runs: [GOOD, { ...LINKED, events: GOOD.events.slice(0, 1) }] })),
  },
  {
    name: 'a dead letter dropped',
    file: 'shared/src/aws/queue.ts',
    find: 'await deadLetters.send(record, reason);',
    replace: '',
    found: /was put into .* and is not among the dead letters/,
    said: contradictions(evidence({}, { unreadable: [{ queue: 'summarize', body: 'garbage' }] })),
  },
  {
    name: 'an answer given twice',
    file: choreographer('src/app/announce-end.ts'),
    find: 'await publisher.publish([announcement(run.runId, completion, status, run.finishedAt ?? now())]);',
    replace:
      "for (const time of ['1', '2']) await publisher.publish([announcement(run.runId, completion, time, run.finishedAt ?? now())]);",
    found: /2 events contract\.completed\.v1 instead of one/,
    said: contradictions(evidence({ events: [...GOOD.events, event('contract.completed.v1', '2')] })),
  },
  {
    name: 'what was written, written again',
    file: 'shared/src/aws/s3-object-store.ts',
    find: "IfNoneMatch: '*',",
    replace: '',
    found: /was written twice/,
    said: contradictions(evidence({ versions: [...GOOD.versions, ...GOOD.versions] })),
  },
  {
    name: 'an alert doubled',
    file: 'services/route/src/app/alert-once.ts',
    find: 'const told = await send().catch(',
    replace: 'await send(); const told = await send().catch(',
    found: /the alert .* was sent 2 times on 1 claims/,
    said: contradictions(evidence({ ...ALERTED, mails: sentAgain('m2') })),
  },
  {
    name: 'an alert claimed though another delivery sends it',
    file: 'services/route/src/app/alert-once.ts',
    find: 'if (now().getTime() - Date.parse(claimedAt) < claimSeconds * 1000) {',
    replace: 'if (now().getTime() < Date.parse(claimedAt)) {',
    found: /the alert .* was claimed again .* s after a claim that was in flight/,
    said: contradictions(evidence({ ...ALERTED, claims: [...ALERTED.claims, ...ALERTED.claims] })),
  },
  {
    name: 'an alert marked and never sent',
    file: 'services/route/src/app/alert-once.ts',
    find: 'const told = await send().catch(',
    replace: "const told = await Promise.resolve('sent').catch(",
    found: /nobody got the alert/,
    said: contradictions(evidence({ ...ALERTED, mails: [] })),
  },
  {
    name: 'a review told twice',
    file: choreographer('src/app/announce-review.ts'),
    find: '() => notices.toReviewers(notice)',
    replace: '() => notices.toReviewers(notice).then(() => notices.toReviewers(notice))',
    found: /\d+ mails were sent again, and \d+ were begun again/,
    said: contradictions(evidence({ ...REVIEWED, mails: askedAgain('m3') })),
  },
  {
    name: 'a failure is mailed to nobody',
    file: choreographer('src/app/fail-run.ts'),
    find: 'const send = () => notices.toOperations(failureClass, notice);',
    replace: "const send = async () => (notice ? 'sent' : notices.toOperations(failureClass, notice));",
    found: /of \d+ of \d+ failures nobody was told by mail/,
    said: contradictions(evidence({ ...FAILED, mails: [] })),
  },
  {
    name: 'a review that is told in no event',
    file: choreographer('src/app/dispatch-review.ts'),
    find: 'if (event) await announceReview(ports)(entrance.review, event);',
    replace:
      'if (event) await announceReview({ ...ports, publisher: { publish: async () => {} } })(entrance.review, event);',
    found: /the archive has 0 requests of the review/,
    said: contradictions(evidence({ ...REVIEWED, events: GOOD.events })),
  },
  {
    name: 'a lost section called complete',
    file: choreographer('state-machine.yml'),
    find: 'complete: "{% $count($outcomes[status != \'done\']) = 0 %}"',
    replace: 'complete: true',
    found: /completed with 1 failed sections/,
    said: contradictions(
      evidence({
        run: {
          ...GOOD.run,
          sections: { total: 1, passed: 0, failed: 1 },
          sectionDetails: [section('failed')],
        },
      }),
    ),
  },
  {
    name: 'a failed section that is not counted',
    file: choreographer('src/domain/run-section.ts'),
    find: 'sectionsFailed: sections.length - sectionsDone',
    replace: 'sectionsFailed: 0',
    found: /sections neither passed nor failed|counts 0 failed sections/,
    said: contradictions(evidence({ run: { ...GOOD.run, sectionDetails: [section('failed')] } })),
  },
  {
    name: 'an end that is never marked as told',
    file: choreographer('src/app/announce-end.ts'),
    find: 'await markTold(transact, run.runId, status);',
    replace: '',
    found: /has marked RECEIVED as told/,
    said: contradictions(evidence({ announced: 'RECEIVED' })),
  },
  {
    name: 'a contract that stands in the index anew each time',
    file: 'services/index/src/adapters/opensearch-index.ts',
    find: '_id: document.id }',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source.
    replace: '_id: `${document.id}-${crypto.randomUUID()}` }',
    found: /stands 2 times in the index/,
    said: contradictions(evidence({ indexed: { ...GOOD.indexed, contract: ['run-1-a', 'run-1-b'] } })),
  },
  {
    name: 'a page that is left out of the index',
    file: 'services/index/src/domain/search-document.ts',
    find: '...pageDocuments(common, text),',
    replace: '...pageDocuments(common, text).slice(1),',
    found: /pages in the index/,
    said: contradictions(evidence({ indexed: { ...GOOD.indexed, page: [] } })),
  },
  {
    name: 'finished work paid again',
    file: 'shared/src/stored-once.ts',
    find: 'if (found) return',
    replace: 'if (found && Date.now() < 0) return',
    found: /calls of models for work that was finished/,
    said: paidAgain({ calls: 3, kept: 1 }),
  },
  {
    name: 'the end of a section recorded again and again',
    file: choreographer('src/app/record-section.ts'),
    find: 'await history.append({',
    replace:
      "await history.append({ runId, at, what: SECTION_ENDED[status], stage: 'validate', item: id });\n      await history.append({",
    found: /its history says 2 times that .* ended/,
    said: contradictions(
      evidence({
        run: { ...GOOD.run, timeline: [...GOOD.run.timeline, history('section-done', 'payment')] },
      }),
    ),
  },
  {
    name: 'an outbox that is not drained',
    file: choreographer('src/app/announce-recorded.ts'),
    find: 'await transact(({ announcements }) => announcements.remove(event.id));',
    replace: '',
    found: /was recorded and never told/,
    said: contradictions(evidence({}, { outbox: ['contract.received.v1'] })),
  },
];
