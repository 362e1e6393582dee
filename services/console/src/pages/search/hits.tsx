import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SearchResult } from '../../api/search.ts';
import { Empty } from '../../shared/empty.tsx';
import { count } from '../../shared/words.ts';
import { Hit } from './hit.tsx';

interface HitsProps {
  readonly result: SearchResult;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  onPage(page: number): void;
}

/** The index lets nobody page deeper. */
const DEEPEST = 9_900;

export function Hits({ result: { total, hits }, page, size, onPage }: HitsProps) {
  if (total === 0) {
    return (
      <Container>
        <Empty title="Nothing fits">
          Contracts can be found once their run is complete. Try fewer words.
        </Empty>
      </Container>
    );
  }
  const pages = Math.max(1, Math.ceil(Math.min(total, DEEPEST) / size));
  return (
    <SpaceBetween size="m">
      <div className="hits-head">
        <Box variant="h2">
          <span aria-live="polite">{count(total, 'hit')}</span>
        </Box>
        {pages > 1 && (
          <Pagination
            currentPageIndex={page}
            pagesCount={pages}
            onChange={({ detail }) => onPage(detail.currentPageIndex)}
          />
        )}
      </div>
      {hits.map((hit) => (
        <Hit key={hit.document.id} hit={hit} />
      ))}
    </SpaceBetween>
  );
}
