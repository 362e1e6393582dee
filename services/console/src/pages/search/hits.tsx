import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SearchResult } from '@countersign/api';
import { CursorPagination } from '../../shared/cursor-pagination.tsx';
import { Empty } from '../../shared/empty.tsx';
import type { useCursors } from '../../shared/use-cursors.ts';
import { count } from '../../shared/words.ts';
import { Hit } from './hit.tsx';

interface HitsProps {
  readonly result: SearchResult;
  readonly cursors: ReturnType<typeof useCursors>;
}

export function Hits({ result: { total, hits, next }, cursors }: HitsProps) {
  if (total === 0) {
    return (
      <Container>
        <Empty title="Nothing fits">
          Contracts can be found once their run is complete. Try fewer words.
        </Empty>
      </Container>
    );
  }
  return (
    <SpaceBetween size="m">
      <div className="hits-head">
        <Box variant="h2">
          <span aria-live="polite">{count(total, 'hit')}</span>
        </Box>
        {(next || cursors.page > 1) && <CursorPagination cursors={cursors} next={next} />}
      </div>
      {hits.map((hit) => (
        <Hit key={hit.document.id} hit={hit} />
      ))}
    </SpaceBetween>
  );
}
