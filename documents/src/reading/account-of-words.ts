import type { ExtractedText, ForeignPassage, Reading, ReadingWarning } from '@countersign/events';
import { boundInWarnings } from '../kind/bound-in.ts';
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
 * What is said of a document that was not recognised as a contract: where pages were not read, that says nothing about
 * what stands on them.
 */
function unrecognised(warnings: readonly ReadingWarning[], { pages }: ExtractedText): ReadingWarning[] {
  const unread = pages.filter(({ status }) => status === 'unread').map(({ number }) => number);
  if (unread.length === 0) return [...warnings];
  const which =
    unread.length === pages.length
      ? 'no page of it was read'
      : `${unread.length} of its ${pages.length} pages were not read`;
  const message = `What kind of document this is cannot be told: ${which}. It was given no contract type.`;
  return warnings.map((each) =>
    each.code === 'no-contract' ? { ...each, code: 'kind-unread', message } : each,
  );
}

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
      ...unrecognised(warnings, document),
      ...foreignWarnings(passages),
      ...notInForceWarnings(document),
      ...missingPageWarnings(document),
      ...(kind.kind === 'contract' ? boundInWarnings(document) : []),
      ...saysOfItselfWarnings(document),
      ...openChoiceWarnings(document),
      ...valueWarnings(document),
    ],
  };
}
