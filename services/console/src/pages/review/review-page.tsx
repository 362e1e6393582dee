import { useReport, useReview } from '../../api/queries.ts';
import { useAccount } from '../../review/reading/use-account.ts';
import { Failed } from '../../shared/failed.tsx';
import { Loading } from '../../shared/loading.tsx';
import { ReviewScreen } from './review-screen.tsx';

/** Loads a review and what is to be read for it. */
export default function ReviewPage({ reviewId }: { readonly reviewId: string }) {
  const { data: review, error, refetch } = useReview(reviewId);
  if (review) return <WithReport review={review} />;
  return error ? <Failed error={error} onRetry={refetch} /> : <Loading what="the review" />;
}

function WithReport({ review }: { readonly review: Parameters<typeof ReviewScreen>[0]['review'] }) {
  const report = useReport(review);
  const account = useAccount(review.runId);
  if (report.data && account.data)
    return <ReviewScreen review={review} report={report.data} account={account.data} />;
  const failed = [report, account].find(({ error }) => error);
  return failed?.error ? (
    <Failed error={failed.error} onRetry={failed.refetch} />
  ) : (
    <Loading what="the report" />
  );
}
