import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useDeferredValue, useState } from 'react';
import { useSearch } from '../../api/queries.ts';
import { Failed } from '../../shared/failed.tsx';
import { Loading } from '../../shared/loading.tsx';
import { Hits } from './hits.tsx';
import { type SearchFilter, SearchForm } from './search-form.tsx';

const SIZE = 20;

/** Finds contracts, their pages and what was found in them. */
export function SearchPage() {
  const [filter, setFilter] = useState<SearchFilter>({ q: '' });
  const [page, setPage] = useState(1);
  const asked = useDeferredValue({ ...filter, from: String((page - 1) * SIZE), size: String(SIZE) });
  const { data, error, refetch } = useSearch(asked);
  const change = (changed: SearchFilter) => {
    setFilter(changed);
    setPage(1);
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
        {data ? (
          <Hits result={data} page={page} size={SIZE} onPage={setPage} />
        ) : error ? (
          <Failed error={error} onRetry={refetch} />
        ) : (
          <Loading what="what was found" />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
