import type { ExtractedText } from '@countersign/events';
import type { TurnedRuns } from '../layout/word.ts';
import { composeText } from '../text/compose-text.ts';
import { accountFor } from './account.ts';
import { accountOfWords } from './account-of-words.ts';
import { withBrokenWords } from './broken-words.ts';
import { commentsOn } from './comments.ts';
import { explainInk } from './explain-ink.ts';
import type { Look, Looked } from './look.ts';
import { type ContractSurvey, type SurveyOptions, surveyContract } from './survey-contract.ts';
import type { PageSurvey } from './survey-page.ts';

/**
 * Reads pictures.
 * @param pictures a PDF of one picture a page
 * @returns what stands on each, by direction, in fractions of the picture; undefined for one that takes too long
 */
export type ReadPictures = (pictures: Uint8Array) => Promise<readonly (readonly TurnedRuns[] | undefined)[]>;

/** Names what OCR gave up of a page. */
function withGivenUp(page: PageSurvey, givenUp: readonly Look[]): PageSurvey {
  const boxes = givenUp.filter((look) => look.page === page.number).map(({ box }) => box);
  const unread = boxes.map((box) => ({ box, why: 'too-complex' as const }));
  return unread.length > 0 ? { ...page, unread: [...page.unread, ...unread] } : page;
}

/** The text document of a contract from its pages and from what OCR read of them, in the order of the looks. */
export function composeReading(
  { contents, pages, looks }: Omit<ContractSurvey, 'pictures'>,
  read: readonly (readonly TurnedRuns[] | undefined)[],
): ExtractedText {
  const looked = new Map<number, Looked>(
    looks.flatMap(({ page, box }, index) => {
      const text = read[index];
      return text ? [[page, { box, text }] as const] : [];
    }),
  );
  const givenUp = looks.filter((_, index) => index < read.length && read[index] === undefined);
  const text = withBrokenWords(
    composeText(pages.map((page) => explainInk(withGivenUp(page, givenUp), looked.get(page.number)))),
  );
  return { ...text, reading: accountFor(text.pages, contents, accountOfWords(text), commentsOn(pages)) };
}

/**
 * Reads a contract whole: what its pages say, what is printed on them, and what could not be read.
 * @param ocr reads what only a look can tell; without it, such print is named as unread
 * @throws DocumentError when the file cannot be opened
 */
export async function readContract(
  bytes: Uint8Array,
  { ocr, ...options }: SurveyOptions & { readonly ocr?: ReadPictures } = {},
): Promise<ExtractedText> {
  const survey = await surveyContract(bytes, options);
  const read = ocr && survey.pictures ? await ocr(survey.pictures) : [];
  return composeReading(survey, read);
}
