import { asLines } from '@countersign/documents/text/inert-text';
import { asSubject } from '@countersign/shared';
import { wordsOf } from '../actor.ts';
import type { Notice } from '../notice.ts';
import { claimantOf, type Review } from './review.ts';

export type NoticeKind = 'requested' | 'escalated' | 'due-soon';

const HEADLINE: Readonly<Record<NoticeKind, string>> = {
  requested: 'Review requested',
  escalated: 'Review overdue, now yours',
  'due-soon': 'Review due soon',
};

const whenDue = (dueAt: Date) => `${dueAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Where the reader decides; the command that shows the run where no console is deployed. */
const nextStep = ({ reviewId, runId }: Review, consoleUrl: string | undefined) =>
  consoleUrl
    ? `Decide here: ${new URL(`reviews/${reviewId}`, consoleUrl)}`
    : `See it: countersign status ${runId}`;

/** What a reviewer reads in an e-mail about a review. */
export function reviewNotice(review: Review, kind: NoticeKind, consoleUrl: string | undefined): Notice {
  const headline = `${HEADLINE[kind]}: ${review.fileName}`;
  const claimant = claimantOf(review);
  const lines = [
    headline,
    '',
    ...(review.why ? [review.why, ''] : []),
    `Contract:   ${review.fileName} (${review.contractType.replaceAll('-', ' ')})`,
    `Risk level: ${review.riskLevel}`,
    `For:        ${review.reviewerGroup}${claimant ? `, claimed by ${wordsOf(claimant)}` : ''}`,
    `Approvals:  ${review.approvalsRequired}`,
    `Due:        ${whenDue(review.dueAt)}`,
    '',
    nextStep(review, consoleUrl),
  ];
  return {
    subject: asSubject(headline),
    text: asLines(lines),
    attributes: {
      notice: kind,
      group: review.reviewerGroup,
      riskLevel: review.riskLevel,
      contractType: review.contractType,
    },
  };
}
