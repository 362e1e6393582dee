import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { useState } from 'react';
import { useReviews } from '../../api/queries.ts';
import { CursorPagination } from '../../shared/cursor-pagination.tsx';
import { Empty } from '../../shared/empty.tsx';
import { Failed } from '../../shared/failed.tsx';
import { Listing } from '../../shared/listing.tsx';
import { useCursors } from '../../shared/use-cursors.ts';
import { REVIEW_COLUMNS } from './review-columns.tsx';

const VIEWS = {
  groups: {
    text: 'For my groups',
    query: { status: 'open', scope: 'groups' },
    empty: 'Nothing waits for your groups',
  },
  mine: {
    text: 'Claimed by me',
    query: { status: 'open', scope: 'mine' },
    empty: 'You have claimed nothing',
  },
  open: { text: 'All open', query: { status: 'open' }, empty: 'No review is open' },
  expired: { text: 'Expired', query: { status: 'expired' }, empty: 'No review has expired' },
  closed: { text: 'Closed', query: { status: 'closed' }, empty: 'No review has been closed yet' },
} as const;
type View = keyof typeof VIEWS;

/** Contracts that wait for a person, soonest due first. */
export function ReviewsPage() {
  const [view, setView] = useState<View>('groups');
  const cursors = useCursors();
  const { data, error, isPending, refetch } = useReviews({ ...VIEWS[view].query, next: cursors.current });
  const show = (chosen: View) => {
    setView(chosen);
    cursors.reset();
  };
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          {...(data && { counter: `(${data.total})` })}
          description="Contracts whose risk a person has to weigh, soonest due first; closed ones latest first."
        >
          Reviews
        </Header>
      }
    >
      {error && !data ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Listing
          label="Reviews"
          items={data?.reviews ?? []}
          columns={REVIEW_COLUMNS}
          keyOf={({ reviewId }) => reviewId}
          loading={isPending}
          filter={
            <SegmentedControl
              label="Which reviews"
              selectedId={view}
              onChange={({ detail }) => show(detail.selectedId as View)}
              options={Object.entries(VIEWS).map(([id, { text }]) => ({ id, text }))}
            />
          }
          pagination={<CursorPagination cursors={cursors} next={data?.next} />}
          empty={
            <Empty title={VIEWS[view].empty}>A review opens when a contract's risk asks for a person.</Empty>
          }
        />
      )}
    </ContentLayout>
  );
}
