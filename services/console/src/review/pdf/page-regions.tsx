import type { Region } from '../reading/account.ts';

const percent = (fraction: number) => `${fraction * 100}%`;

/** Outlines what was not read on a page, and words that are kept apart from the contract. */
export function PageRegions({ regions }: { readonly regions: readonly Region[] }) {
  return regions.map(({ kind, why, left, top, width, height }) => (
    <div
      key={`${kind} ${left} ${top} ${width} ${height}`}
      className={`pdf-region pdf-region-${kind}`}
      role="note"
      aria-label={why}
      style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
    />
  ));
}
