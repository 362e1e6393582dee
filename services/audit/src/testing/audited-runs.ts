import {
  contractCompletedV1,
  contractExtractedV1,
  contractReceivedV1,
  contractReviewClaimedV1,
  contractReviewDecidedV1,
  contractReviewRequestedV1,
  contractRoutedV1,
  contractRoutingRequestedV1,
  contractSectionGeneratedV1,
  contractSectionValidatedV1,
  type DataOf,
  type Envelope,
  type EventContract,
  type ObjectRef,
  type Receipt,
  type ServiceName,
} from '@countersign/events';
import { intakeKeys, newEvent, type ObjectStore, outgoing, parseS3Uri, runKeys } from '@countersign/shared';

export const RUN = 'run-0000000001';
export const OTHER_RUN = 'run-0000000002';

const at = (time: string) => new Date(`2026-11-22T${time}:00.000Z`);

const event = <C extends EventContract>(
  service: ServiceName,
  contract: C,
  data: DataOf<C>,
  time: string,
  runId = RUN,
) => newEvent(service, outgoing(contract, data), { runId }, at(time)) satisfies Envelope as Envelope;

export const DECISION = {
  decision: 'approve' as const,
  by: 'a.lindqvist',
  userId: 'user-1',
  email: 'a.lindqvist@example.com',
  group: 'commercial-contracts',
  at: '2026-11-22T11:10:00.000Z',
  comment: 'Fine with the cap as amended.',
};

export const UPLOADER = { name: 'U. Berg', email: 'u.berg@example.com', userId: 'user-9' };

const ROUTED = {
  risk: { score: 1, level: 'low' as const },
  route: 'review' as const,
  group: 'commercial-contracts',
  lead: 'legal-leads',
  approvalsRequired: 1,
  reviewHours: 24,
  findings: 0,
  alerts: 0,
};

const REQUESTED = {
  reviewId: `${RUN}-r0`,
  round: 0,
  group: ROUTED.group,
  lead: ROUTED.lead,
  approvalsRequired: 1,
  riskLevel: 'low' as const,
  contractType: 'nda',
  fileName: 'agreement.pdf',
  dueAt: '2026-11-23T11:02:00.000Z',
};

const CLAIMED = {
  reviewId: `${RUN}-r0`,
  round: 0,
  group: ROUTED.group,
  by: { name: DECISION.by, email: DECISION.email, userId: DECISION.userId },
  at: '2026-11-22T11:05:00.000Z',
};

/** What intake and the decision wrote down beside it. */
async function writeSaved(hash: string, write: (key: string, saved: object) => Promise<ObjectRef>) {
  const { name, email, userId: id } = UPLOADER;
  await write(intakeKeys.link('acme/agreement.pdf'), { version: 1, person: { id, name, email } });
  await write(intakeKeys.content(hash, RUN), { version: 1 });
  for (const stage of ['route', 'review'])
    await write(intakeKeys.token(`token of ${stage}`), { version: 1, runId: RUN, stage, round: 0 });
  const { by, userId, decision, at } = DECISION;
  await write(intakeKeys.decision(`${RUN}-r0`, userId, new Date(at)), {
    ...{ version: 1, by: { id: userId, name: by, email: DECISION.email }, at, decision, sections: [] },
  });
}

/** What intake says of a run, and the receipt that says it too. */
async function arrivalOf(
  source: ObjectRef,
  received: Pick<DataOf<typeof contractReceivedV1>, 'document' | 'bucket' | 'key' | 'fileName'>,
  write: (body: string) => Promise<ObjectRef>,
): Promise<DataOf<typeof contractReceivedV1>> {
  const { bucket, key } = received;
  const { versionId } = parseS3Uri(source.uri);
  const object = { bucket, key, versionId: versionId ?? null };
  const asked = { via: 'upload' as const, reportType: 'contract-review', side: null };
  const receipt: Receipt = { version: 1, ...object, ...asked, uploader: UPLOADER };
  const ref = await write(JSON.stringify(receipt));
  const { via } = asked;
  return { ...received, ...(versionId && { versionId }), via, uploader: UPLOADER, receipt: ref };
}

/** How the run ended. */
const completedOf = ({
  source,
  routing,
  pdf,
  docx,
}: Readonly<Record<'source' | 'routing' | 'pdf' | 'docx', ObjectRef>>): DataOf<
  typeof contractCompletedV1
> => ({
  status: 'COMPLETED',
  fileName: 'agreement.pdf',
  document: source,
  contractType: 'nda',
  typeScore: 1,
  reportType: 'contract-review',
  pages: 1,
  language: 'en',
  risk: { score: 1, level: 'low' },
  route: 'review',
  sections: { total: 1, passed: 1, failed: 0 },
  alerts: 0,
  report: { pdf, docx },
  routing,
  decisions: [DECISION],
  costUsd: 0,
  startedAt: '2026-11-22T09:30:00.000Z',
  finishedAt: '2026-11-22T11:20:00.000Z',
  executionArn: 'arn:aws:states:eu-central-1:000000000000:execution:contract:run',
});

/** A run from upload to report with its documents, and the beginning of another. */
export async function makeRuns(inbox: ObjectStore, documents: ObjectStore) {
  const write = async (store: ObjectStore, key: string, body: string) =>
    (await store.putOnce(key, body, 'application/octet-stream')).ref;
  const source = await write(inbox, 'acme/agreement.pdf', 'The source of the agreement');
  const text = await write(documents, runKeys.text(RUN), '{"text":"The parties agree"}');
  const call = await write(documents, runKeys.call(RUN, 'payment', 0), '{"input":"prompt","output":"{}"}');
  const draft = await write(documents, runKeys.draft(RUN, 'payment', 0), '{"draft":true}');
  const section = await write(documents, runKeys.section(RUN, 'payment', 0), '{"section":true}');
  const classification = await write(documents, runKeys.classification(RUN), '{"type":"nda"}');
  const routing = await write(documents, runKeys.routing(RUN, 0), '{"routing":true}');
  const pdf = await write(documents, runKeys.report(RUN, 0, 'pdf'), 'The report as PDF');
  const docx = await write(documents, runKeys.report(RUN, 0, 'docx'), 'The report as DOCX');
  const received = {
    document: source,
    bucket: 'inbox',
    key: 'acme/agreement.pdf',
    fileName: 'agreement.pdf',
  };
  const arrived = await arrivalOf(source, received, (body) =>
    write(documents, intakeKeys.receipt(RUN), body),
  );
  await writeSaved(source.sha256, (key, saved) => write(documents, key, JSON.stringify(saved)));
  const generated = { sectionId: 'payment', draft, modelId: 'm', costUsd: 0 };
  const verdict = { sectionId: 'payment', revision: 0, outcome: 'passed' as const };
  const weighed = {
    ...{ text, classification, fileName: 'agreement.pdf', reportType: 'contract-review', round: 0 },
    sections: [{ id: 'payment', title: 'Payment', status: 'done' as const, section, revision: 0 }],
  };
  const usage = { inputTokens: 1, outputTokens: 1, cachedTokens: 0 };
  const events = [
    event('choreographer', contractReceivedV1, arrived, '09:30'),
    event(
      'extract',
      contractExtractedV1,
      { text, pages: 1, words: 3, language: 'en', method: 'text-layer', costUsd: 0 },
      '09:35',
    ),
    event('summarize', contractSectionGeneratedV1, { ...generated, usage, call, revision: 0 }, '10:05'),
    event('summarize', contractSectionValidatedV1, { ...verdict, section, errors: [] }, '10:40'),
    event('choreographer', contractRoutingRequestedV1, weighed, '10:50'),
    event('route', contractRoutedV1, { ...ROUTED, routing }, '11:00'),
    event('choreographer', contractReviewRequestedV1, REQUESTED, '11:02'),
    event('choreographer', contractReviewClaimedV1, CLAIMED, '11:05'),
    event(
      'choreographer',
      contractReviewDecidedV1,
      {
        reviewId: `${RUN}-r0`,
        round: 0,
        decision: DECISION,
        approvals: { given: 1, required: 1 },
        closed: true,
      },
      '11:10',
    ),
    event('choreographer', contractCompletedV1, completedOf({ source, routing, pdf, docx }), '11:20'),
    ...['13:45', '13:50', '13:55'].map((time) =>
      event('choreographer', contractReceivedV1, { ...received, via: 'sweep' }, time, OTHER_RUN),
    ),
  ] as const;
  return { call, events };
}
