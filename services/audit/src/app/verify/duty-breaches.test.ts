import {
  contractCompletedV1,
  contractReceivedV1,
  contractReviewDecidedV1,
  contractRoutedV1,
  contractRoutingRequestedV1,
  contractSectionValidatedV1,
  type PersonV1,
  type ReviewDecision,
} from '@countersign/events';
import { expect, it } from 'vitest';
import { dutyBreaches } from './duty-breaches.ts';
import { collectRecorded, emptyRecorded } from './recorded.ts';

const RUN = 'run-0000000001';
const OTHER = 'run-0000000002';
const ref = (name: string, sha256: string) => ({ uri: `s3://b/${name}`, sha256, bytes: 1 });
const BYTES = 'a'.repeat(64);

type Happened = readonly [time: string, type: string, data: object, runId?: string];

function linesOf(...happened: readonly Happened[]): string[] {
  const recorded = emptyRecorded();
  for (const [time, type, data, subject = RUN] of happened) {
    const event = { id: `${type} ${time}`, type, subject, time: `2026-11-22T${time}:00.000Z`, data };
    collectRecorded(recorded, 'key', { sha256: '', event });
  }
  return dutyBreaches(recorded).map(({ where, problem }) => `${where} ${problem}`);
}

const received = (time: string, uploader?: PersonV1, runId = RUN): Happened => [
  time,
  contractReceivedV1.type,
  { document: ref('c.pdf', BYTES), bucket: 'b', key: 'c.pdf', fileName: 'c.pdf', via: 'upload', uploader },
  runId,
];
const routed = (more: object = {}): Happened => [
  '09:30',
  contractRoutedV1.type,
  {
    routing: ref('routing', 'b'.repeat(64)),
    risk: { score: 70, level: 'high' },
    ...{ route: 'review', group: 'finance', lead: 'leads', approvalsRequired: 2, reviewHours: 4 },
    ...{ findings: 1, alerts: 0 },
    ...more,
  },
];
const decided = (time: string, by: PersonV1, more: Partial<ReviewDecision> = {}, round = 0): Happened => [
  time,
  contractReviewDecidedV1.type,
  {
    reviewId: `${RUN}-r${round}`,
    round,
    decision: {
      ...{ decision: 'approve', group: 'finance', at: `2026-11-22T${time}:00.000Z` },
      ...{ by: by.name, email: by.email, userId: by.userId },
      ...more,
    },
    approvals: { given: 1, required: 2 },
    closed: false,
  },
];
const completed = (more: object = {}): Happened => [
  '12:00',
  contractCompletedV1.type,
  {
    ...{ status: 'COMPLETED', fileName: 'c.pdf', document: ref('c.pdf', BYTES), contractType: 'nda' },
    ...{ typeScore: 1, reportType: 'contract-review', pages: 1, language: 'en', alerts: 0, costUsd: 0 },
    risk: { score: 70, level: 'high' },
    route: 'review',
    sections: { total: 1, passed: 1, failed: 0 },
    routing: ref('routing', 'b'.repeat(64)),
    decisions: [],
    ...{ startedAt: '2026-11-22T09:00:00.000Z', finishedAt: '2026-11-22T12:00:00.000Z', executionArn: 'arn' },
    ...more,
  },
];

const anna = { name: 'Anna', email: 'anna@example.com', userId: 'anna-1' };
const ben = { name: 'Ben', email: 'ben@example.com', userId: 'ben-1' };
const uwe = { name: 'Uwe', email: 'uwe@example.com', userId: 'uwe-1' };
const due = [received('09:00', uwe), routed()];

it('says nothing of two people who approved what a third uploaded', () => {
  expect(linesOf(...due, decided('10:00', anna), decided('11:00', ben), completed())).toEqual([]);
  expect(linesOf(received('09:00', uwe), routed({ approvalsRequired: 0 }), completed())).toEqual([]);
});

it('lets the uploader reject, and the playbook make an exception', () => {
  expect(linesOf(...due, decided('10:00', uwe, { decision: 'reject' }))).toEqual([]);
  const exception = { exception: 'uploader-approved' } as const;
  const lifted = [received('09:00', uwe), routed({ uploaderMayApprove: true })];
  expect(linesOf(...lifted, decided('10:00', uwe, exception))).toEqual([]);
});

it('lets somebody approve who uploads the same bytes afterwards', () => {
  expect(linesOf(...due, decided('10:00', anna), received('10:30', anna, OTHER))).toEqual([]);
});

it.each<[string, Happened[], RegExp]>([
  ['by identifier', [...due, decided('10:00', { ...uwe, email: 'new@example.com' })], /by who uploaded/],
  [
    'by address alone',
    [...due, decided('10:00', { name: 'U', email: 'UWE@example.com' })],
    /by who uploaded/,
  ],
  [
    'of the same bytes in another run',
    [...due, received('09:10', anna, OTHER), decided('10:00', anna)],
    /^decision on run-0000000001-r0 by Anna is an approval by who uploaded/,
  ],
])('tells of an approval by the uploader %s', (_, happened, told) => {
  expect(linesOf(...happened)).toEqual([expect.stringMatching(told)]);
});

const weighed = (time: string, status: 'done' | 'failed', revision = 0): Happened => [
  time,
  contractRoutingRequestedV1.type,
  {
    ...{
      text: ref('t', BYTES),
      classification: ref('c', BYTES),
      fileName: 'c.pdf',
      reportType: 'r',
      round: 0,
    },
    sections: [{ id: 'payment', title: 'Payment', status, revision }],
  },
];
const verdict = (outcome: string, revision = 0): Happened => [
  '09:10',
  contractSectionValidatedV1.type,
  { sectionId: 'payment', revision, outcome, section: ref('s', BYTES), errors: [] },
];

it('says nothing of sections that were weighed as they were found', () => {
  expect(linesOf(verdict('passed'), weighed('09:20', 'done'))).toEqual([]);
  expect(linesOf(verdict('failed'), weighed('09:20', 'failed'))).toEqual([]);
  expect(linesOf(verdict('failed'), verdict('passed', 1), weighed('09:20', 'done', 1))).toEqual([]);
});

it.each<[string, Happened[], RegExp]>([
  ['an unsafe section', [verdict('failed_safety_check'), weighed('09:20', 'done')], /failed_safety_check/],
  ['a section without a verdict', [weighed('09:20', 'done')], /its verdict was none/],
  ['a draft that was mended', [verdict('failed', 1), weighed('09:20', 'done', 1)], /failed/],
])('tells of %s that was weighed as done', (_, happened, told) => {
  expect(linesOf(...happened)).toEqual([expect.stringMatching(told)]);
});

it.each<[string, Happened[], RegExp]>([
  [
    'an exception that no playbook made',
    [...due, decided('10:00', uwe, { exception: 'uploader-approved' })],
    /takes an exception that no playbook made/,
  ],
  [
    'an end with one approval of two',
    [...due, decided('10:00', anna), completed()],
    /^run run-0000000001 ended with 1 approvals by different people, and 2 were required/,
  ],
  [
    'an end by itself of what was sent back',
    [
      ...due,
      decided('10:00', anna, { decision: 'request-changes' }),
      routed({ approvalsRequired: 0 }),
      completed(),
    ],
    /was sent back, and nobody approved what came of it/,
  ],
  [
    'one person who approves twice',
    [...due, decided('10:00', anna), decided('11:00', { ...anna, userId: 'anna-2' }), completed()],
    /ended with 1 approvals/,
  ],
  [
    'approvals of an earlier round',
    [...due, decided('10:00', anna), decided('11:00', ben, {}, 1), completed()],
    /ended with 1 approvals/,
  ],
  [
    'an end without anybody',
    [...due, completed({ risk: { score: 1, level: 'low' }, route: 'auto-approve' })],
    /ended as low, auto-approve, and was routed as high, review/,
  ],
])('tells of %s', (_, happened, told) => {
  expect(linesOf(...happened)).toContainEqual(expect.stringMatching(told));
});
