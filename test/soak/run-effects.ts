import { hasDocument } from '@countersign/api';
import { problemsOfAlerts } from './alerts.ts';
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
  ...problemsOfAlerts(evidence),
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

/** How often the history says so. */
export const timesOf = ({ run: { timeline } }: RunEvidence, word: string) =>
  timeline.filter(({ what }) => what === word).length;

/**
 * Deliveries repeat, so the same event may be seen again; another event that says the same may not. A run that is redriven may
 * fail again, and is told of no oftener than its history has it.
 */
function eventsOf(evidence: RunEvidence): string[] {
  const { events } = evidence;
  const [failures, failed] = [countOf(events, 'contract.failed.v1'), timesOf(evidence, 'run-failed')];
  return [
    ...ONCE.flatMap((type) =>
      when(countOf(events, type) !== 1, `${countOf(events, type)} events ${type} instead of one`),
    ),
    ...when(failures > failed, `${failures} events contract.failed.v1, and its history says ${failed}`),
  ];
}

interface Asked {
  readonly reviewId: string;
}

/**
 * Whoever must decide is told, unless somebody decided before: more than once only when a function died between sending
 * and marking. The archive hears of each review.
 */
function reviewsOf({ run: { reviews }, events, mails, toldAt }: RunEvidence): string[] {
  return reviews.flatMap(({ reviewId, approvals, outcome }) => {
    const asked = events.filter(({ data }) => (data as Partial<Asked>).reviewId === reviewId);
    const requests = countOf(asked, 'contract.review-requested.v1');
    const decided = countOf(asked, 'contract.review-decided.v1');
    return [
      ...when(
        reviewId in toldAt && !mails.some(({ text }) => text.includes(reviewId)),
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

function indexOf({ run: { status, pages }, indexed: { contract, page } }: RunEvidence): string[] {
  if (status === 'REJECTED')
    return when(contract.length + page.length > 0, 'was rejected, and stands in the index');
  const distinct = new Set(page).size;
  return [
    ...when(contract.length !== 1, `stands ${contract.length} times in the index`),
    ...when(distinct !== pages, `has ${distinct} of ${pages} pages in the index`),
    ...when(distinct === pages && page.length > distinct, `has ${page.length} entries of ${pages} pages`),
  ];
}
