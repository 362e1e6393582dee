import type { Citation, SectionContent } from '@countersign/events';

export interface Located<T> {
  /** JSON Pointer into the answer. */
  readonly path: string;
  readonly value: T;
}

/** The words of an answer that are the model's own: summary, titles, details and gaps, but no quotes. */
export function statements({ summary, findings, gaps = [] }: SectionContent): Located<string>[] {
  return [
    { path: '/summary', value: summary },
    ...findings.flatMap(({ title, detail }, index) => [
      { path: `/findings/${index}/title`, value: title },
      { path: `/findings/${index}/detail`, value: detail },
    ]),
    ...gaps.map((value, index) => ({ path: `/gaps/${index}`, value })),
  ];
}

/** All citations of an answer, of findings and of fields. */
export function citations({ findings, fields = [] }: SectionContent): Located<Citation>[] {
  const within = (kind: string, cited: readonly { readonly citations: readonly Citation[] }[]) =>
    cited.flatMap((item, index) =>
      item.citations.map((value, n) => ({ path: `/${kind}/${index}/citations/${n}`, value })),
    );
  return [...within('findings', findings), ...within('fields', fields)];
}
