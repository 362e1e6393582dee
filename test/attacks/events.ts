import { heldBy } from './attack.ts';

/** Saying what no service said: on the bus, to a queue, or to a topic. */
export const EVENTS = [
  ...heldBy('checks/only-sources-send.test.ts', [
    {
      name: 'a message to the queue of the archive is recorded as if a service had said it',
      file: 'deploy/event-queue.yml',
      find: 'Sid: OnlyItsSourceSends\n            Effect: Deny',
      replace: 'Sid: OnlyItsSourceSends\n            Effect: Allow',
      fails: /take none of an administrator/,
    },
    {
      name: 'a dead letter is slipped in, to be worked on when somebody sends them again',
      file: 'deploy/event-queue.yml',
      find: 'Sid: OnlyFunctionsGiveUp\n            Effect: Deny',
      replace: 'Sid: OnlyFunctionsGiveUp\n            Effect: Allow',
      fails: /take dead letters of their own functions alone/,
    },
    {
      name: 'a file is taken in that nobody put into the inbox',
      file: 'services/choreographer/resources/default-bus.yml',
      find: 'Sid: OnlyItsSourceSends\n            Effect: Deny',
      replace: 'Sid: OnlyItsSourceSends\n            Effect: Allow',
      fails: /take none of an administrator/,
    },
    {
      name: 'a scan is called finished that Textract did not finish',
      file: 'services/extract/textract.yml',
      find: 'Sid: OnlyItsSourceSends\n            Effect: Deny',
      replace: 'Sid: OnlyItsSourceSends\n            Effect: Allow',
      fails: /take none of an administrator/,
    },
    {
      name: 'a long contract is summarized that nobody asked for',
      file: 'services/summarize/long-contracts.yml',
      find: 'Sid: OnlyItsSourceSends\n            Effect: Deny',
      replace: 'Sid: OnlyItsSourceSends\n            Effect: Allow',
      fails: /take none of an administrator/,
    },
  ]),
  ...heldBy('checks/only-functions-publish.test.ts', [
    {
      name: 'somebody with events:PutEvents speaks as a service',
      file: 'services/platform/resources/bus.yml',
      find: 'StatementId: only-functions-publish\n      Statement:\n        Effect: Deny',
      replace: 'StatementId: only-functions-publish\n      Statement:\n        Effect: Allow',
      fails: /does not hear an administrator say contract.review-decided.v1/,
    },
    {
      name: 'a function that does not delete says that words were deleted',
      file: 'services/platform/resources/bus.yml',
      find: 'StatementId: only-who-forgets-says-so\n      Statement:\n        Effect: Deny',
      replace: 'StatementId: only-who-forgets-says-so\n      Statement:\n        Effect: Allow',
      fails: /hears of who forgets alone/,
    },
  ]),
  ...heldBy('services/index/src/app/forget-contract.test.ts', [
    {
      name: 'a contract is taken out of the search by a message that it was forgotten',
      file: 'services/index/src/app/forget-contract.ts',
      find: 'if (await store.find(runKeys.text(subject)))',
      replace: 'if (!subject)',
      fails: /believes nobody/,
    },
  ]),
  ...heldBy('services/index/src/app/index-contract.test.ts', [
    {
      name: 'the words of a contract are indexed for the groups of another',
      file: 'services/index/src/app/index-contract.ts',
      find: '    assertOwnDocuments(request);\n',
      replace: '',
      fails: /opens the words of a contract to nobody by the routing/,
    },
  ]),
  ...heldBy('services/extract/src/app/extract-contract.test.ts', [
    {
      name: 'a harmless file is read in the place of the contract',
      file: 'services/extract/src/app/extract-contract.ts',
      find: '  assertSourceOf(runId, data.document);\n',
      replace: '',
      fails: /reads no other file in its place/,
    },
  ]),
  ...heldBy('services/extract/src/handlers/create-finish.test.ts', [
    {
      name: 'the words of another scan are taken by a notice that names its job',
      file: 'services/extract/src/app/finish-extraction.ts',
      find: '  await assertOwnJob(notice, pending, ports);\n',
      replace: '',
      fails: /takes the words of no other job/,
    },
  ]),
  ...heldBy('services/classify/src/app/classify-contract.test.ts', [
    {
      name: 'a contract gets the type of another',
      file: 'services/classify/src/app/classify-contract.ts',
      find: "    assertOwn(subject, [['text', data.text, runKeys.text(subject)]]);\n",
      replace: '',
      fails: /no type by the text of another/,
    },
  ]),
  ...heldBy('services/summarize/src/app/plan-report.test.ts', [
    {
      name: 'sections are planned by another contract',
      file: 'services/summarize/src/app/plan-report.ts',
      find: "    assertOwn(subject, [['text', data.text, runKeys.text(subject)]]);\n",
      replace: '',
      fails: /plans nothing by the text of another/,
    },
  ]),
  ...heldBy('services/summarize/src/app/generate-section.test.ts', [
    {
      name: 'a model is asked about another contract',
      file: 'services/summarize/src/app/generate-section.ts',
      find: '    assertOwnSection(event);\n',
      replace: '',
      fails: /asks nothing about the (text|draft|section) of another contract/,
    },
  ]),
  ...heldBy('services/summarize/src/app/validate-section.test.ts', [
    {
      name: 'a section passes by the draft of another contract',
      file: 'services/summarize/src/app/validate-section.ts',
      find: "      ['draft', data.draft, runKeys.draft(subject, sectionId, revision)],\n",
      replace: '',
      fails: /no verdict by the draft of another/,
    },
  ]),
  ...heldBy('services/summarize/src/app/make-brief.test.ts', [
    {
      name: 'what a model left out is compared with another contract',
      file: 'services/summarize/src/app/make-brief.ts',
      find: "    assertOwn(runId, [['text', data.text, runKeys.text(runId)]]);\n",
      replace: '',
      fails: /makes none of the text of another/,
    },
  ]),
  ...heldBy('services/assemble/src/app/assemble-report.test.ts', [
    {
      name: 'a report is written of what another contract says, before its own',
      file: 'services/assemble/src/app/gather-material.ts',
      find: '  assertOwnDocuments(asked);\n',
      replace: '',
      fails: /writes no report by (the (text|type|brief) of another|how)/,
    },
    {
      name: 'a report is written without a section, or with an unsafe one as passed',
      file: 'services/assemble/src/app/gather-material.ts',
      find: '  await assertSectionsStand(store, asked, standing);\n',
      replace: '',
      fails: /writes no report with (a section left out|an unsafe)/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/altered-classification.test.ts', [
    {
      name: 'an uncertain type is said to be certain, so that nobody looks',
      file: 'services/choreographer/src/app/held-answer.ts',
      find: "  if (task.stage === 'classify') return alteredClassification(ports, task);\n",
      replace: '',
      fails: /certain, so that nobody needs to look/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/altered-answers.test.ts', [
    {
      name: 'an answer is handed to a token that nobody wrote down',
      file: 'services/choreographer/src/app/held-answer.ts',
      find: 'return isHeld(task) ? unknownToken(ports, task) : undefined;',
      replace: 'return undefined;',
      fails: /is one by whose token nobody asked/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/held-pass.test.ts', [
    {
      name: 'the state machine is told that people approved, and a report is written',
      file: 'services/choreographer/src/app/held-pass.ts',
      find: '  if ((await passesByItself(ports, asked)) || (await isApproved(ports, { runId, round }))) return;\n',
      replace: '  if (ports && isApproved && passesByItself(ports, asked)) return;\n',
      fails: /is written of none that a person had to look at/,
    },
  ]),
];
