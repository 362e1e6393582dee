import type { SectionDraft } from '@countersign/events';
import { readReportTypes } from '../adapters/bundled-files.ts';
import { sectionOf } from '../domain/report-types/report-type.ts';

export const reportTypes = readReportTypes();
export const contractReview = reportTypes.get('contract-review')!;
export const paymentSection = sectionOf(contractReview, 'payment');

/** A draft whose answer is the value as JSON, or the text as it is. */
export const draftOf = (answer: unknown, changes: Partial<SectionDraft> = {}): SectionDraft => ({
  version: 1,
  sectionId: 'payment',
  revision: 0,
  modelId: 'model',
  answer: typeof answer === 'string' ? answer : JSON.stringify(answer),
  stopReason: 'end_turn',
  usage: { inputTokens: 10, outputTokens: 5, cachedTokens: 0 },
  costUsd: 0.01,
  ...changes,
});

/** An answer to the payment section that passes, about a document that holds `quote`. */
export const paymentAnswer = (quote: string) => ({
  summary: 'The Buyer pays a share of its revenue.',
  findings: [
    {
      category: 'revenue-profit-sharing',
      title: 'Revenue share',
      detail: 'The Buyer pays a share of its revenue.',
      confidence: 0.8,
      citations: [{ quote }],
    },
  ],
  fields: [],
});
