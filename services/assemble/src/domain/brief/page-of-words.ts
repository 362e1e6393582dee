import type { ExtractedText } from '@countersign/events';

const FIRST_WORDS = 12;
const literally = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Page on which an offset of the text lies; undefined where none holds it. */
export const pageAt = (pages: ExtractedText['pages'], at: number): number | undefined =>
  pages.find(({ start, end }) => start <= at && at < end)?.number;

/** Page on which words begin that were taken from the text with their white space collapsed. */
export function pageOfWords(
  words: string,
  { text, pages }: Pick<ExtractedText, 'text' | 'pages'>,
): number | undefined {
  const first = words.trim().split(/\s+/).slice(0, FIRST_WORDS);
  return pageAt(pages, text.search(new RegExp(first.map(literally).join(String.raw`\s+`))));
}
