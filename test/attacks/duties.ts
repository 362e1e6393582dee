import { heldBy } from './attack.ts';

/** Getting around the separation of duties. */
export const DUTIES = [
  ...heldBy('services/route/src/domain/routing/route-contract.test.ts', [
    {
      name: 'who brought a contract sends it back until it passes by itself',
      file: 'services/route/src/domain/routing/route-contract.ts',
      find: 'const unseen = [...again(reading), ...missing];',
      replace: 'const unseen = [...missing];',
      fails: /lets nothing pass by itself that people sent back/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/held-pass.test.ts', [
    {
      name: 'a contract that was sent back is routed past people',
      file: 'services/choreographer/src/app/held-pass.ts',
      find: 'if (round > 0) return false;',
      replace: '',
      fails: /is written of none that somebody sent back/,
    },
  ]),
  ...heldBy('services/audit/src/app/verify/duty-breaches.test.ts', [
    {
      name: 'a contract that was sent back ends by itself',
      file: 'services/audit/src/app/verify/duty-breaches.ts',
      find: "if (given === 0 && decisions.some(({ decision }) => decision === 'request-changes'))",
      replace: 'if (given > 99)',
      fails: /an end by itself of what was sent back/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/decide-duties.test.ts', [
    {
      name: 'the uploader approves',
      file: 'services/choreographer/src/domain/gate/duties.ts',
      find: "if (!isOwnUpload(duties, person) || decision !== 'approve') return null;",
      replace: 'if (duties || decision || person) return null;',
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
      name: 'the uploader keeps the review for themselves',
      file: 'services/choreographer/src/app/claim-review.ts',
      find: '  assertMayClaim(await dutiesOf(repositories, before.runId, evidence), person);\n',
      replace: '',
      fails: /keeps no review for who uploaded/,
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
  ...heldBy('services/choreographer/src/app/altered-rows.test.ts', [
    {
      name: 'who may write to the tables says that somebody else uploaded',
      file: 'services/choreographer/src/app/evidence.ts',
      find: '  ...differencesOf(run, receipt.document),',
      replace: '',
      fails: /has another uploader/,
    },
    {
      name: 'who may write to the tables gives a run other bytes, which they did not upload',
      file: 'services/choreographer/src/app/evidence.ts',
      find: "...(run.contentHash === contentHash ? [] : ['contentHash']),",
      replace: '',
      fails: /has other bytes/,
    },
    {
      name: 'who may write to the tables makes an exception for themselves',
      file: 'services/choreographer/src/app/duties-of.ts',
      find: 'evidence ? evidence.routing :',
      replace: '',
      fails: /by an exception that the table alone makes/,
    },
    {
      name: 'who may write to the tables takes one approval for enough',
      file: 'services/choreographer/src/app/evidence.ts',
      find: '...(approvalsRequired >= routing.approvalsRequired ?',
      replace: '...(approvalsRequired >= 0 ?',
      fails: /has fewer approvals/,
    },
    {
      name: 'who may write to the tables hides an upload of the same bytes',
      file: 'services/choreographer/src/app/duties-of.ts',
      find: '...(evidence?.uploaders ?? [])',
      replace: '',
      fails: /also where that run is made one of others/,
    },
    {
      name: 'an uploader who is not known approves alone by a row that says less',
      file: 'services/choreographer/src/app/decide-review.ts',
      find: 'review: { ...view.review, approvalsRequired }',
      replace: 'review: view.review',
      fails: /takes two people where nobody knows who uploaded/,
    },
  ]),
  ...heldBy('services/route/src/app/own-documents.test.ts', [
    {
      name: 'an unsafe section is put into the tables as passed',
      file: 'services/route/src/app/own-documents.ts',
      find: "outcome === 'passed' && ",
      replace: '',
      fails: /refuses a section done that was unsafe/,
    },
    {
      name: 'a contract is weighed by the text of another',
      file: 'services/route/src/app/own-documents.ts',
      find: 'return own?.uri === ref.uri && own.sha256 === ref.sha256;',
      replace: 'return own !== undefined;',
      fails: /of another contract/,
    },
    {
      name: 'sections that were planned are asked of nobody',
      file: 'shared/src/own-documents.ts',
      find: '(ids.has(id) ? [] :',
      replace: '(ids.size > 0 ? [] :',
      fails: /refuses fewer sections/,
    },
  ]),
  ...heldBy('services/route/src/app/route-run.test.ts', [
    {
      name: 'routing weighs what it is given',
      file: 'services/route/src/app/route-run.ts',
      find: 'await readOwnSections(store, event)',
      replace: '[]',
      fails: /weighs nothing but what the stages wrote/,
    },
  ]),
  ...heldBy('services/audit/src/app/verify/duty-breaches.test.ts', [
    {
      name: 'nobody tells of a section that was weighed as done and was not',
      file: 'services/audit/src/app/verify/duty-breaches.ts',
      find: ', ...sectionProblems(run)]',
      replace: ']',
      fails: /that was weighed as done/,
    },
  ]),
  ...heldBy('services/audit/src/app/verify/receipt-problems.test.ts', [
    {
      name: 'a record names another uploader than was written down',
      file: 'services/audit/src/app/verify/receipt-problems.ts',
      find: '...said(uploader) };',
      replace: '...said(received.uploader) };',
      fails: /another uploader/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/held-decisions.test.ts', [
    {
      name: 'a decision that nobody took is told in the report',
      file: 'services/choreographer/src/app/held-decisions.ts',
      find: '  if (others.length === 0) return;\n',
      replace: '  return;\n',
      fails: /refuses a decision/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/altered-answers.test.ts', [
    {
      name: 'somebody writes an outcome into the row of a task',
      file: 'services/choreographer/src/app/held-answer.ts',
      find: "return task.stage !== 'review' || (await isDecided(ports, task)) ? [] : ['decisions'];",
      replace: 'return [];',
      fails: /lets no run go on|slipped a first approval in/,
    },
    {
      name: 'one approval is enough where the routing takes two',
      file: 'services/choreographer/src/app/held-answer.ts',
      find: 'return Math.max(1, routed, isUnknown',
      replace: 'return Math.max(1, isUnknown',
      fails: /fewer approvals than the routing takes|slipped a first approval in/,
    },
    {
      name: 'the token of one contract stands in the row of another',
      file: 'services/choreographer/src/app/held-answer.ts',
      find: "if (!isOfTask) return { document: ref, differs: ['token'] };",
      replace: '',
      fails: /what people decided on another contract/,
    },
    {
      name: 'a routing is written over in its row',
      file: 'services/choreographer/src/app/held-answer.ts',
      find: '...fields.filter((field) => said[field] !== document[field])',
      replace: '',
      fails: /that nobody needs to look/,
    },
    {
      name: 'the report of another contract stands in the row of a task',
      file: 'services/choreographer/src/app/held-answer.ts',
      find: "if (task.stage === 'assemble') return alteredReport(ports, task);",
      replace: '',
      fails: /the report of another contract|a report that nobody wrote/,
    },
    {
      name: 'a row is taken for a decision though nothing was written down',
      file: 'services/choreographer/src/app/decide-review.ts',
      find: '  await saveDecision(documents, decision);\n',
      replace: '',
      fails: /goes on at once/,
    },
  ]),
  ...heldBy('checks/written-once.test.ts', [
    {
      name: "somebody puts their own file over a colleague's upload, and approves it",
      file: 'services/platform/resources/buckets.yml',
      find: 'Sid: UploadsAreWrittenOnce\n            Effect: Deny',
      replace: 'Sid: UploadsAreWrittenOnce\n            Effect: Allow',
      fails: /put another file over what came by a link/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/uploader.test.ts', [
    {
      name: 'a colleague asks for the run of what somebody filed, who then approves it',
      file: 'services/choreographer/src/app/receive-object.ts',
      find: 'return by && isSamePerson(by, said) ? by : said;',
      replace: 'return by ?? said;',
      fails: /where a colleague asks for its run/,
    },
  ]),
];
