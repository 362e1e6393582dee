import type { Report } from '../../report.ts';
import type { Block } from '../block.ts';
import { quotesOf } from './quotes-of.ts';

/** Passages that a partner must be told of beside the key terms, in the contract's own words. */
export function whatElseToKnow({ brief, language }: Report): Block[] {
  if (!brief || brief.points.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'What else to know' },
    ...brief.points.flatMap(({ citations }) => quotesOf(citations, language)),
  ];
}
