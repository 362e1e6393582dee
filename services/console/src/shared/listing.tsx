import Cards from '@cloudscape-design/components/cards';
import Table from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { useNarrow } from '../app/use-narrow.ts';

export interface Column<Item> {
  readonly id: string;
  readonly header: string;
  cell(item: Item): ReactNode;
  /** Least width in CSS pixels. */
  readonly minWidth?: number;
  /** On a phone it takes the whole width of the card. */
  readonly wide?: boolean;
}

interface ListingProps<Item> {
  /** Read out by screen readers. */
  readonly label: string;
  readonly items: readonly Item[];
  /** The first is the item's name. */
  readonly columns: readonly Column<Item>[];
  keyOf(item: Item): string;
  readonly loading?: boolean;
  readonly empty: ReactNode;
  readonly header?: ReactNode;
  readonly filter?: ReactNode;
  readonly pagination?: ReactNode;
  readonly variant?: 'container' | 'embedded';
}

/** A table, or on a phone a card for each item. */
export function Listing<Item>(props: ListingProps<Item>) {
  const { label, items, columns, keyOf, loading = false, empty, variant = 'container' } = props;
  const narrow = useNarrow();
  const common = {
    items,
    loading,
    loadingText: `Loading ${label.toLowerCase()}`,
    empty,
    header: props.header,
    filter: props.filter,
    pagination: props.pagination,
    trackBy: keyOf,
  };
  if (narrow) {
    const [name, ...others] = columns;
    const sections = others.map(({ id, header, cell, wide }) => ({
      id,
      header,
      content: cell,
      width: wide ? 100 : 50,
    }));
    return (
      <Cards
        {...common}
        ariaLabels={{ itemSelectionLabel: () => '', selectionGroupLabel: '', cardsLabel: label }}
        cardDefinition={{ header: (item) => name?.cell(item), sections }}
        cardsPerRow={[{ cards: 1 }]}
      />
    );
  }
  return (
    <Table
      {...common}
      variant={variant}
      ariaLabels={{ tableLabel: label }}
      columnDefinitions={columns.map((column, index) => ({ ...column, isRowHeader: index === 0 }))}
      wrapLines
    />
  );
}
