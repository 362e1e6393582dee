import type { Citation } from '@countersign/events';
import { type Block, muted } from './block.ts';
import { quotesOf } from './brief/quotes-of.ts';

const folded = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const pageNote = (page: number | undefined) => (page ? `Page ${page}` : 'Page not found');

/** Prints the words of the contract once: where they stand already, it leads there. */
export function quotedBefore() {
  const printed: { readonly words: string; readonly where: string }[] = [];
  return {
    /** @param where what the words stand under, e.g. `finding 4.2` */
    print(citation: Pick<Citation, 'quote' | 'page'>, where: string, language: string): Block[] {
      const words = folded(citation.quote);
      const before = printed.find((each) => each.words.includes(words));
      if (before)
        return [
          {
            kind: 'paragraph',
            spans: [muted(`${pageNote(citation.page)}, quoted under ${before.where}.`)],
          },
        ];
      printed.push({ words, where });
      return quotesOf([citation], language);
    },
  };
}
export type QuotedBefore = ReturnType<typeof quotedBefore>;
