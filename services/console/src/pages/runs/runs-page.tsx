import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { useState } from 'react';
import { useRuns } from '../../api/queries.ts';
import { mayOperate } from '../../auth/person.ts';
import { useSession } from '../../auth/session.ts';
import { CursorPagination } from '../../shared/cursor-pagination.tsx';
import { Empty } from '../../shared/empty.tsx';
import { Failed } from '../../shared/failed.tsx';
import { Listing } from '../../shared/listing.tsx';
import { useCursors } from '../../shared/use-cursors.ts';
import { RUN_COLUMNS } from './run-columns.tsx';
import { type RunFilter, RunFilters } from './run-filters.tsx';

/** Every contract that came in, where it is and how it ended; follows by itself. */
export function RunsPage() {
  const { person } = useSession();
  const [filter, setFilter] = useState<RunFilter>({});
  const cursors = useCursors();
  const { data, error, isPending, refetch } = useRuns({ ...filter, next: cursors.current });
  const change = (changed: RunFilter) => {
    setFilter(changed);
    cursors.reset();
  };
  const upload = mayOperate(person) && <Button href="#/upload">Upload contracts</Button>;
  const filtered = Object.values(filter).some(Boolean);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          {...(data && { counter: `(${data.total})` })}
          description="Newest first; the list follows what happens."
          actions={upload}
        >
          Runs
        </Header>
      }
    >
      {error && !data ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Listing
          label="Runs"
          items={data?.runs ?? []}
          columns={RUN_COLUMNS}
          keyOf={({ runId }) => runId}
          loading={isPending}
          filter={<RunFilters filter={filter} onChange={change} />}
          pagination={<CursorPagination cursors={cursors} next={data?.next} />}
          empty={
            filtered ? (
              <Empty
                title="No run fits"
                action={<Button onClick={() => change({})}>Clear the filters</Button>}
              />
            ) : (
              <Empty title="No contract has come in yet" action={upload}>
                Contracts that are put into the inbox appear here within seconds.
              </Empty>
            )
          }
        />
      )}
    </ContentLayout>
  );
}
