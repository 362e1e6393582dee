import type { Evidence, RunEvidence } from './evidence.ts';

export const event = (type: string, id = type) => ({ id, type, data: {} });
export const received = (versionId: string) => ({
  ...event('contract.received.v1', versionId),
  data: { versionId },
});
export const section = (status: 'done' | 'failed') => ({
  ...{ id: 'payment', title: 'Payment', status, drafts: 1, retries: 0, costUsd: 0, reason: null },
});

export const history = (what: string, item: string | null = null) => ({
  ...{ at: '2026-11-28T10:00:00.000Z', what, item, stage: null, taskId: null, detail: null },
});

export const GOOD: RunEvidence = {
  run: {
    runId: 'run-1',
    key: 'a.pdf',
    linkedTo: null,
    fileName: 'a.pdf',
    status: 'COMPLETED',
    stage: null,
    pages: 1,
    sections: { total: 1, passed: 1, failed: 0 },
    sectionDetails: [section('done')],
    documents: ['report.pdf', 'report.docx'],
    alerts: 0,
    executionArn: 'arn',
    timeline: [history('received'), history('section-done', 'payment'), history('completed')],
    tasks: [],
    reviews: [],
  },
  announced: 'COMPLETED',
  execution: 'SUCCEEDED',
  versions: ['runs/run-1/text.json', 'runs/run-1/report.pdf'],
  events: [received('first'), event('contract.completed.v1')],
  indexed: { contract: ['run-1'], page: ['run-1-page-1'] },
  mails: [],
  mailMarks: [],
  toldAt: {},
  claims: [],
  alertTexts: [],
};

const claimed = (attempt: number, claimedAt: string, unknown = false) => ({
  ...{ reason: 'high-risk', attempt, claimedAt, failed: false, unknown },
});

/** The same with an alert, claimed and sent once. */
export const ALERTED: RunEvidence = {
  ...GOOD,
  run: { ...GOOD.run, alerts: 1 },
  claims: [claimed(1, '2026-11-28T10:00:00.000Z')],
  events: [
    ...GOOD.events,
    {
      id: 'alert',
      type: 'contract.risk-alert-raised.v1',
      data: { alertId: 'run-1/high-risk', reason: 'high-risk', message: 'High risk: a.pdf' },
    },
  ],
  mails: [{ subject: 'Risk', text: 'Look at this\n', messageId: 'm1' }],
  alertTexts: [{ reason: 'high-risk', message: 'Look at this' }],
};

const REVIEW: RunEvidence['run']['reviews'][number] = {
  reviewId: 'run-1-r0',
  runId: 'run-1',
  round: 0,
  status: 'closed',
  groups: [],
  escalated: false,
  approvals: { given: 1, required: 1 },
  riskLevel: 'high',
  contractType: 'nda',
  fileName: 'a.pdf',
  requestedAt: '2026-11-28T10:00:00.000Z',
  dueAt: '2026-11-29T10:00:00.000Z',
  claimedBy: null,
  claimedById: null,
  outcome: 'approved',
  closedAt: '2026-11-28T10:01:00.000Z',
};
/** The same with a review that was asked for, told and decided. */
export const REVIEWED: RunEvidence = {
  ...GOOD,
  run: {
    ...GOOD.run,
    timeline: [...GOOD.run.timeline, history('review-requested')],
    reviews: [REVIEW],
  },
  events: [
    ...GOOD.events,
    { id: 'asked', type: 'contract.review-requested.v1', data: { reviewId: 'run-1-r0' } },
    { id: 'decided', type: 'contract.review-decided.v1', data: { reviewId: 'run-1-r0' } },
  ],
  mails: [
    { subject: 'Review requested: a.pdf', text: 'https://console.example/reviews/run-1-r0', messageId: 'm2' },
  ],
  mailMarks: [{ begunAt: '2026-11-28T10:00:05.000Z', againAt: null }],
  toldAt: { 'run-1-r0': '2026-11-28T10:00:30.000Z' },
};
export const askedAgain = (messageId: string) => [...REVIEWED.mails, { ...REVIEWED.mails[0]!, messageId }];
export const sentAgain = (messageId: string) => [...ALERTED.mails, { ...ALERTED.mails[0]!, messageId }];

/** A kill of functions at this moment. */
export const killedAt = (at: string) => ({ from: Date.parse(at), to: Date.parse(at) + 100 });

/** The same, of which nobody was told; and told twice. */
export const UNTOLD: RunEvidence = { ...REVIEWED, mails: [], toldAt: {} };
export const AGAIN: RunEvidence = {
  ...REVIEWED,
  mails: askedAgain('m3'),
  mailMarks: [{ begunAt: '2026-11-28T10:00:05.000Z', againAt: '2026-11-28T10:06:30.000Z' }],
};
/** An alert that was sent by a delivery which claimed it so long after the first. */
export const takenOver = (seconds: number): RunEvidence => ({
  ...ALERTED,
  claims: [...ALERTED.claims, claimed(2, `2026-11-28T10:${seconds < 60 ? '00' : '01'}:${seconds % 60}.000Z`)],
  mails: sentAgain('m2'),
});

/** An alert whose first reply was lost, and that was sent again at once. */
export const REPLY_LOST: RunEvidence = {
  ...takenOver(2),
  claims: [claimed(1, '2026-11-28T10:00:00.000Z', true), claimed(2, '2026-11-28T10:00:02.000Z')],
};

/** The same, which failed at first, was told and redriven. */
export const FAILED: RunEvidence = {
  ...GOOD,
  run: {
    ...GOOD.run,
    timeline: [
      ...GOOD.run.timeline,
      history('run-failed'),
      { ...history('redriven'), at: '2026-11-28T10:00:20.000Z' },
    ],
  },
  events: [...GOOD.events, event('contract.failed.v1')],
  mails: [{ subject: 'Run failed (model): a.pdf', text: 'Run:    run-1', messageId: 'm8' }],
};

/** The same, which operations hear of so many times by a mail with this subject. */
export const alarmed = (subject: string, times: number): RunEvidence => ({
  ...GOOD,
  mails: Array.from({ length: times }, (_, index) => ({ subject, text: 'run-1', messageId: `m${index}` })),
});

/** That this document was found altered, which somebody asked for. */
export const alteredEvent = (name: string, askedBy: string) => ({
  ...event('contract.document-altered.v1', `${name} ${askedBy}`),
  data: {
    document: { uri: `s3://documents/runs/run-1/${name}`, sha256: 'a'.repeat(64), bytes: 1 },
    name,
    askedBy,
  },
});

/** Kills long before anything that the evidence has. */
export const killed = (times: number) =>
  Array.from({ length: times }, () => killedAt('2026-11-27T10:00:00.000Z'));

/** The same object once more, since the answer to its upload was lost. */
export const LINKED: RunEvidence = {
  run: { ...GOOD.run, runId: 'run-2', linkedTo: 'run-1', executionArn: null },
  announced: 'RECEIVED',
  execution: undefined,
  versions: [],
  events: [received('second')],
  indexed: { contract: [], page: [] },
  mails: [],
  mailMarks: [],
  toldAt: {},
  claims: [],
  alertTexts: [],
};
export const beside = (changes: Partial<RunEvidence>) =>
  evidence({}, { runs: [GOOD, { ...LINKED, ...changes }] });

export const evidence = (run: Partial<RunEvidence> = {}, changes: Partial<Evidence> = {}): Evidence => ({
  kills: [],
  databaseKills: [],
  wind: 'light',
  dropped: ['a.pdf'],
  runs: [{ ...GOOD, ...run }],
  executions: [{ name: 'run-1', status: 'SUCCEEDED' }],
  unreadable: [],
  deadLetters: [],
  putBack: [],
  outbox: [],
  ...changes,
});
