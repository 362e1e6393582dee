import Link from '@cloudscape-design/components/link';
import type { DecisionKind, Review, ReviewDetail } from '@countersign/api';
import { useNotices } from '../../app/notices.tsx';
import { DecisionDialog } from '../../review/decision/decision-dialog.tsx';
import { useDecide } from '../../review/decision/use-decide.ts';
import { type Draft, EMPTY_DRAFT, sectionChanges, severityChanges } from '../../review/draft.ts';
import { sentence } from '../../shared/words.ts';

interface DecideProps {
  readonly kind: DecisionKind;
  readonly review: ReviewDetail;
  readonly draft: Draft;
  onDraft(draft: Draft): void;
  onClose(): void;
}

function happened(kind: DecisionKind, { outcome, approvals }: Review): string {
  if (kind === 'reject') return 'Rejected. The run ends here.';
  if (kind === 'request-changes')
    return 'Changes requested. The review opens again when the sections are written.';
  if (outcome === 'approved') return 'Approved. The report is being written.';
  return `Approved. ${approvals.given} of ${approvals.required} approvals are given; another person decides next.`;
}

/** Asks, sends and says what became of it. */
export function Decide({ kind, review, draft, onDraft, onClose }: DecideProps) {
  const { succeeded } = useNotices();
  const decide = useDecide(review.reviewId);
  const changes = kind === 'request-changes' ? sectionChanges(draft) : [];
  const severities = severityChanges(draft);
  const titleOf = (sectionId: string) =>
    review.sections.find(({ id }) => id === sectionId)?.title ?? sectionId;
  const along = [
    ...changes.map(({ sectionId, comment }) => `${titleOf(sectionId)}: ${comment}`),
    ...severities.map(({ from, to, reason }) => `${sentence(from)} → ${sentence(to)}: ${reason}`),
  ];
  const send = (comment: string) =>
    decide.mutate(
      { decision: kind, changes, severityChanges: severities, ...(comment && { comment }) },
      {
        onSuccess: (answer) => {
          onDraft(EMPTY_DRAFT);
          onClose();
          succeeded(
            happened(kind, answer),
            <Link color="inverted" href={`#/runs/${review.runId}`}>
              See the run
            </Link>,
          );
        },
      },
    );
  return (
    <DecisionDialog
      kind={kind}
      along={along}
      sending={decide.isPending}
      error={decide.error}
      onSend={send}
      onClose={onClose}
    />
  );
}
