import type { ExtractedText, ReadingWarning } from '@countersign/events';
import { pageAt } from '../text/page-at.ts';

/** What tells whoever signs to choose between words that all stand there. */
const LEFT_OPEN = new RegExp(
  [
    String.raw`\b(?:delete|strike (?:out|through)|cross out|omit|circle)\s(?:(?:as|where|if|whichever|the|that|which|is|are|do|does|words|option|options|not)\s){1,6}(?:appropriate|applicable|inapplicable|apply)\b`,
    String.raw`\b(?:tick|check|circle|select|choose)\s(?:only\s)?one(?=\s?[):\]]|\s(?:box|option|of\sthe\s(?:following\s)?(?:boxes|options))\b)`,
    String.raw`\b(?:tick|check)\s(?:the\s)?(?:appropriate\s|applicable\s)?box(?:es)?\b`,
  ].join('|'),
  'gi',
);

/** So many are told. */
const MOST = 5;

/** Instructions to choose: reading cannot tell what was chosen by hand, so a person looks. */
export function openChoiceWarnings(document: ExtractedText): ReadingWarning[] {
  const body = document.text.slice(0, document.bodyEnd);
  return Array.from(body.matchAll(LEFT_OPEN))
    .slice(0, MOST)
    .map(({ 0: words, index }) => ({
      code: 'choice-left-open',
      page: pageAt(document, index),
      message: `“${words.replace(/\s+/g, ' ')}”: the document leaves it to whoever signs which of its words apply.`,
    }));
}
