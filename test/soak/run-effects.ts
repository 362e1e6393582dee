import { hasDocument } from '@countersign/api';
import type { RunEvidence } from './evidence.ts';
import { when } from './problem.ts';

/** Events of which a run has one. */
const ONCE = ['contract.received.v1', 'contract.completed.v1'];

/** What a run leaves that ends well. */
const REPORTS = ['report.pdf', 'report.docx'] as const;

/** What a run did outside of its row, against what it may have done. */
export const problemsOfEffects = (evidence: RunEvidence): string[] => [
  ...documentsOf(evidence),
  ...eventsOf(evidence),
  ...alertsOf(evidence),
  ...reviewsOf(evidence),
  ...indexOf(evidence),
];

/** Whatever a run writes stands there once: what was finished is neither done nor paid for again. */
function documentsOf({ run: { runId, status, documents }, versions }: RunEvidence): string[] {
  const twice = versions.filter((key, index) => versions.indexOf(key) !== index);
  return [
    ...twice.map((key) => `${key} was written twice`),
    ...REPORTS.flatMap((name) =>
      when(status !== 'REJECTED' && !hasDocument(documents, name), `has no ${name}`),
    ),
    ...when(!versions.includes(`runs/${runId}/text.json`), 'has no text'),
  ];
}

/** Events of a type; the same may have been delivered, and archived, more than once. */
export const countOf = (events: RunEvidence['events'], type: string): number =>
  new Set(events.filter((event) => event.type === type).map(({ id }) => id)).size;

/** Deliveries repeat, so the same event may be seen again; another event that says the same may not. */
const eventsOf = ({ events }: RunEvidence): string[] =>
  ONCE.flatMap((type) =>
    when(countOf(events, type) !== 1, `${countOf(events, type)} events ${type} instead of one`),
  );

interface Asked {
  readonly reviewId: string;
}

interface Alert {
  readonly alertId: string;
  readonly reason: string;
}

/** An alert is sent once for each delivery that claimed it: again only when the one before died. */
function alertsOf({ run, events, versions, mails, alertTexts }: RunEvidence): string[] {
  const raised = events.filter(({ type }) => type === 'contract.risk-alert-raised.v1');
  const alerts = new Map(raised.map(({ data }) => [(data as Alert).alertId, data as Alert]));
  return [
    ...when(alerts.size !== run.alerts, `counts ${run.alerts} alerts, and ${alerts.size} were raised`),
    ...[...alerts.values()].flatMap(({ reason }) => {
      const folder = `runs/${run.runId}/alerts/${reason}/`;
      const claims = versions.filter((key) => key.startsWith(folder) && key.endsWith('/claimed.json')).length;
      const failed = versions.filter((key) => key.startsWith(folder) && key.endsWith('/failed.json')).length;
      const texts = alertTexts.filter((each) => each.reason === reason).map(({ message }) => message.trim());
      const told = mails.filter(({ text }) => texts.includes(text.trim()));
      const sent = new Set(told.map(({ messageId }) => messageId)).size;
      return [
        ...when(sent === 0, `nobody got the alert ${reason}`),
        ...when(
          sent > claims - failed,
          `the alert ${reason} was sent ${sent} times on ${claims - failed} claims`,
        ),
      ];
    }),
  ];
}

/**
 * Whoever must decide is told, unless somebody decided before: more than once only when a function died between sending
 * and marking. The archive hears of each review.
 */
function reviewsOf({ run: { reviews }, events, mails, untold }: RunEvidence): string[] {
  return reviews.flatMap(({ reviewId, approvals, outcome }) => {
    const asked = events.filter(({ data }) => (data as Partial<Asked>).reviewId === reviewId);
    const requests = countOf(asked, 'contract.review-requested.v1');
    const decided = countOf(asked, 'contract.review-decided.v1');
    return [
      ...when(
        !untold.includes(reviewId) && !mails.some(({ text }) => text.includes(reviewId)),
        `nobody got a mail about the review ${reviewId}`,
      ),
      ...when(requests !== 1, `the archive has ${requests} requests of the review ${reviewId}`),
      ...when(
        outcome === 'approved' && decided !== approvals.given,
        `the archive has ${decided} decisions of ${approvals.given} on the review ${reviewId}`,
      ),
    ];
  });
}

/** What the history says where a review opened, and where it went to the lead. */
const ASKINGS: Readonly<Record<string, RegExp>> = {
  'review-requested': /^Review requested/,
  'review-escalated': /^Review overdue/,
};

/** Mails that asked for a review beyond one each time that the state machine asked. */
export function mailsBeyondAsking({ run: { timeline, reviews }, mails }: RunEvidence): number {
  const ofReviews = mails.filter(({ text }) => reviews.some(({ reviewId }) => text.includes(reviewId)));
  return Object.entries(ASKINGS).reduce((sum, [entry, subject]) => {
    const asked = timeline.filter(({ what }) => what === entry).length;
    const sent = ofReviews.filter((mail) => subject.test(mail.subject)).map(({ messageId }) => messageId);
    return sum + Math.max(0, new Set(sent).size - asked);
  }, 0);
}

function indexOf({ run: { status, pages }, indexed }: RunEvidence): string[] {
  if (status === 'REJECTED') return [];
  const { contract, page } = indexed;
  return [
    ...when(contract.length !== 1, `stands ${contract.length} times in the index`),
    ...when(new Set(page).size !== pages, `has ${new Set(page).size} of ${pages} pages in the index`),
  ];
}
