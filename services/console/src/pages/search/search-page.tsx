import Alert from '@cloudscape-design/components/alert';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useDeferredValue, useState } from 'react';
import { useSearch } from '../../api/queries.ts';
import { Failed } from '../../shared/failed.tsx';
import { Loading } from '../../shared/loading.tsx';
import { useCursors } from '../../shared/use-cursors.ts';
import { Hits } from './hits.tsx';
import { type SearchFilter, SearchForm } from './search-form.tsx';

const LIMIT = 20;

/** Finds contracts, their pages and what was found in them. */
export function SearchPage() {
  const [filter, setFilter] = useState<SearchFilter>({ q: '' });
  const cursors = useCursors();
  const asked = useDeferredValue({ ...filter, limit: LIMIT, next: cursors.current });
  const { data, error, refetch } = useSearch(asked);
  const change = (changed: SearchFilter) => {
    setFilter(changed);
    cursors.reset();
  };
  return (
    <ContentLayout
      header={
        <Header variant="h1" description="In the text of every contract and in what was found in it.">
          Search
        </Header>
      }
    >
      <SpaceBetween size="l">
        <SearchForm filter={filter} counts={data?.counts} onChange={change} />
        {data?.complete === false && (
          <Alert type="warning" header="Not every contract can be found yet">
            Contracts from before an update are still being taken over. What is not found here may be there
            all the same: the list of runs has all of them.
          </Alert>
        )}
        {data ? (
          <Hits result={data} cursors={cursors} />
        ) : error ? (
          <Failed error={error} onRetry={refetch} />
        ) : (
          <Loading what="what was found" />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
