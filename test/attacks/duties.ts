import { heldBy } from './attack.ts';

/** Getting around the separation of duties. */
export const DUTIES = [
  ...heldBy('services/choreographer/src/app/decide-duties.test.ts', [
    {
      name: 'the uploader approves',
      file: 'services/choreographer/src/domain/gate/duties.ts',
      find: "if (!isOwn || decision !== 'approve') return null;",
      replace: 'if (isOwn || decision) return null;',
      fails: /refuses an approval by who uploaded the contract/,
    },
    {
      name: 'the uploader approves the same bytes under another name',
      file: 'services/choreographer/src/app/duties-of.ts',
      find: 'await runs.ofContent(run.contentHash)',
      replace: '[run]',
      fails: /refuses it also to who uploaded the same bytes/,
    },
    {
      name: 'an exception leaves no trace',
      file: 'services/choreographer/src/app/decide-review.ts',
      find: 'const decision = { ...decided, exception };',
      replace: 'const decision = { ...decided };',
      fails: /marks the approval that the playbook makes an exception for/,
    },
  ]),
  ...heldBy('services/choreographer/src/domain/gate/duties.property.test.ts', [
    {
      name: 'one person approves twice',
      file: 'services/choreographer/src/domain/gate/decide.ts',
      find: 'if (ofRound.some((earlier) =>',
      replace: 'if (ofRound.length > 9 && ofRound.some((earlier) =>',
      fails: /two approvals are two people/,
    },
    {
      name: 'somebody without the right approves',
      file: 'services/choreographer/src/domain/gate/may-answer.ts',
      find: '  if (!group) {',
      replace: '  if (!review) {',
      fails: /two approvals are two people with the right to/,
    },
  ]),
  ...heldBy('services/choreographer/src/domain/actor.test.ts', [
    {
      name: 'one person approves under two identities',
      file: 'shared/src/same-person.ts',
      find: ' || sameText(one.email, other.email);',
      replace: ';',
      fails: /one person is told by/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/uploader.test.ts', [
    {
      name: 'nobody knows who uploaded',
      file: 'services/choreographer/src/app/start-run.ts',
      find: '...(uploader && {',
      replace: '...(!run && {',
      fails: /is who got the link, whatever the object says/,
    },
  ]),
  ...heldBy('services/choreographer/src/domain/gate/decide.test.ts', [
    {
      name: 'a decision is taken after it was due',
      file: 'services/choreographer/src/domain/gate/may-answer.ts',
      find: "if (review.status === 'expired' || now.getTime() > review.dueAt.getTime()) {",
      replace: "if (review.status === 'expired' && !now) {",
      fails: /somebody who is too late/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/uploader.test.ts', [
    {
      name: 'whoever may write to the bucket names somebody else as the uploader',
      file: 'services/choreographer/src/app/receive-object.ts',
      find: 'unknown, through the bucket (says ',
      replace: '(',
      fails: /is who asked for the run, else unknown/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/after-commit.test.ts', [
    {
      name: 'an unknown uploader approves alone',
      file: 'services/choreographer/src/app/dispatch-review.ts',
      find: 'isUploaderKnown(run) ?',
      replace: 'isUploaderKnown(run) || runId ?',
      fails: /needs so many people that one did not upload it/,
    },
  ]),
];
