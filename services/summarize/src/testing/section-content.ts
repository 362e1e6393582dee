import type { SectionContent } from '@countersign/events';

/** Content with a plain summary and no findings, changed as a test needs. */
export const sectionContent = (changes: Partial<SectionContent> = {}): SectionContent => ({
  summary: 'The fees are due in thirty days.',
  findings: [],
  fields: [],
  ...changes,
});

/** A finding that cites the given quotes. */
export const findingCiting = (...quotes: string[]): SectionContent['findings'][number] => ({
  category: 'audit-rights',
  title: 'Audit rights',
  detail: 'Books may be inspected.',
  confidence: 0.9,
  citations: quotes.map((quote) => ({ quote })),
});
