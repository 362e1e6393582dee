import type { ExtractedText, ForeignPassage, Reading, ReadingWarning } from '@countersign/events';
import { documentKind } from '../kind/document-kind.ts';
import { foreignPassages } from '../language/foreign-passages.ts';
import { missingPageWarnings } from './missing-pages.ts';
import { notInForceWarnings } from './not-in-force.ts';
import { openChoiceWarnings } from './open-choices.ts';
import { saysOfItselfWarnings } from './says-of-itself.ts';
import { valueWarnings } from './value-warnings.ts';

const LANGUAGE = new Intl.DisplayNames('en', { type: 'language' });
const MAX_QUOTE = 160;

/** One warning a page and language, with the first passage's words. */
function foreignWarnings(passages: readonly ForeignPassage[]): ReadingWarning[] {
  const groups = Map.groupBy(passages, ({ page, language }) => `${page} ${language}`);
  return [...groups.values()].flatMap(([first]) =>
    first
      ? [
          {
            code: 'foreign-passage',
            page: first.page,
            message: `Page ${first.page} is partly in ${languageName(first.language)}, which is not analysed: “${first.text.slice(0, MAX_QUOTE)}”`,
          },
        ]
      : [],
  );
}

const languageName = (code: string): string =>
  code === 'und' ? 'another language than English' : (LANGUAGE.of(code) ?? code);

/**
 * What the words of a document say about it: its kind, its passages in other languages, and what of that, and of its
 * dates and numbers, a person must know.
 */
export function accountOfWords(
  document: ExtractedText,
): Pick<Reading, 'kind' | 'amends' | 'foreignPassages' | 'warnings'> {
  const { warnings, ...kind } = documentKind(document);
  const passages = foreignPassages(document);
  return {
    ...kind,
    foreignPassages: passages,
    warnings: [
      ...warnings,
      ...foreignWarnings(passages),
      ...notInForceWarnings(document),
      ...missingPageWarnings(document),
      ...saysOfItselfWarnings(document),
      ...openChoiceWarnings(document),
      ...valueWarnings(document),
    ],
  };
}
