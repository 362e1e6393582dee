import Pagination from '@cloudscape-design/components/pagination';
import type { useCursors } from './use-cursors.ts';

interface CursorPaginationProps {
  readonly cursors: ReturnType<typeof useCursors>;
  /** Where the next page begins, as the page shown says; undefined while it loads. */
  readonly next: string | null | undefined;
}

/** Forward page by page, and back to any page that was seen. */
export function CursorPagination({ cursors, next }: CursorPaginationProps) {
  return (
    <Pagination
      currentPageIndex={cursors.page}
      pagesCount={next ? cursors.page + 1 : cursors.page}
      openEnd={Boolean(next)}
      onChange={({ detail }) => cursors.go(detail.currentPageIndex, next)}
    />
  );
}
