import type { ExtractedText, ForeignPassage } from '@countersign/events';
import { pageAt } from '../text/page-at.ts';
import { foreignLanguageOf } from './language-of-sentence.ts';
import { sentencesOf } from './sentences.ts';

/** What the schema holds of a passage's words. */
const LONGEST = 300;

/**
 * The passages of a document that are not in English, the one language that is analysed, each with its page.
 * Sentences that follow each other on a page are one passage.
 */
export function foreignPassages(document: ExtractedText): ForeignPassage[] {
  const passages: (ForeignPassage & { end: number })[] = [];
  for (const { start, end, words } of sentencesOf(document.text)) {
    const language = foreignLanguageOf(words);
    if (language === undefined) continue;
    const page = pageAt(document, start);
    const last = passages.at(-1);
    const goesOn = last?.page === page && last.language === language && start - last.end < 3;
    if (goesOn) passages[passages.length - 1] = { ...last, text: `${last.text} ${words}`, end };
    else passages.push({ page, language, text: words, end });
  }
  return passages.map(({ page, language, text }) => ({ page, language, text: text.slice(0, LONGEST) }));
}
