import { highlightParts } from './highlight-parts.ts';

/** What the index marked with `<em>`; no other element can come from it. */
export function Highlighted({ html }: { readonly html: string }) {
  return highlightParts(html).map(({ text, marked, at }) =>
    marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}
