import type { Citation } from '@countersign/events';

/** Words of the contract; leads to where they stand. */
export function Quote({ citation, onShow }: { readonly citation: Citation; onShow(): void }) {
  const page = citation.page ?? citation.boxes?.[0]?.page;
  return (
    <button type="button" className="quote" onClick={onShow} disabled={page === undefined}>
      <q>{citation.quote}</q> {page !== undefined && <span className="quote-page">p. {page}</span>}
    </button>
  );
}
