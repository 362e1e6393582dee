import type { ExtractedText } from '@countersign/events';
import { withPages } from './brief/citing.ts';
import { sentencesOf } from './brief/excerpt.ts';
import { pageOfWords } from './brief/page-of-words.ts';

const folded = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const bare = (sentence: string) => folded(sentence).replaceAll(/^…|…$/g, '');

/**
 * What a section says beyond the words that its findings quote, each sentence of the contract with its page. A sentence
 * that a model wrote in words of its own stays as it is: its sources are the quotes below it.
 */
export function sourcedSummary(
  summary: string,
  quotes: readonly string[],
  text: Pick<ExtractedText, 'text' | 'pages'>,
): string {
  const quoted = quotes.map(folded);
  return sentencesOf(summary)
    .filter((sentence) => !quoted.some((quote) => quote.includes(bare(sentence))))
    .map((sentence) => {
      const page = pageOfWords(bare(sentence), text);
      return withPages(sentence, page === undefined ? [] : [{ quote: sentence, page }]);
    })
    .join(' ');
}
