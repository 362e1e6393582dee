import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReviewDetail } from '@countersign/api';
import type { Routing } from '@countersign/events';
import { useNotices } from '../../app/notices.tsx';
import { useSession } from '../../auth/session.ts';
import { isClaimedByOther, standing } from '../../review/decision/standing.ts';
import { useClaim } from '../../review/decision/use-decide.ts';
import { Due } from '../../shared/age.tsx';
import { LevelBadge } from '../../shared/levels.tsx';
import { sentence } from '../../shared/words.ts';
import { Approvals } from './approvals.tsx';
import { ScoreExplanation } from './score-explanation.tsx';

interface ReviewHeaderProps {
  readonly review: ReviewDetail;
  readonly routing: Routing;
}

/** Which contract, how risky and why, until when, and who is at it. */
export function ReviewHeader({ review, routing }: ReviewHeaderProps) {
  const { person } = useSession();
  const { failed } = useNotices();
  const claim = useClaim(review.reviewId);
  const { claimable } = standing(review, person, Date.now());
  const takeOver = isClaimedByOther(review, person);
  return (
    <div className="review-header">
      <Header
        variant="h1"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button href={`#/runs/${review.runId}`}>Run</Button>
            {claimable && (
              <Button loading={claim.isPending} onClick={() => claim.mutate(takeOver, { onError: failed })}>
                {takeOver ? 'Take over' : 'Claim'}
              </Button>
            )}
          </SpaceBetween>
        }
      >
        {review.fileName}
      </Header>
      <div className="review-facts">
        <LevelBadge level={review.riskLevel} />
        <ScoreExplanation routing={routing} />
        <span>{sentence(review.contractType)}</span>
        {review.status === 'open' && (
          <span>
            Due <Due at={review.dueAt} />
          </span>
        )}
        {review.round > 0 && <span>Round {review.round + 1}</span>}
        {review.escalated && <span>Escalated</span>}
        {review.claimedBy && <span>Claimed by {review.claimedBy}</span>}
      </div>
      <Approvals review={review} />
      {review.status === 'expired' && (
        <Alert type="warning">
          Nobody decided in time. <Link href={`#/runs/${review.runId}`}>Redrive the run</Link> to open the
          review again.
        </Alert>
      )}
    </div>
  );
}
