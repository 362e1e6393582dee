import type { ReadingContributions } from './account.ts';
import type { PageSurvey } from './survey-page.ts';

const MAX_QUOTE = 160;

/** Comments are read with the page that they hang on, but who prints it does not see them: a person must know. */
export const commentsOn = (
  pages: readonly Pick<PageSurvey, 'number' | 'comments'>[],
): ReadingContributions => ({
  warnings: pages
    .filter(({ comments }) => comments.length > 0)
    .map(({ number, comments }) => ({
      code: 'comment',
      page: number,
      message: `Page ${number} carries ${comments.length === 1 ? 'a comment' : `${comments.length} comments`}: “${comments.join(' … ').slice(0, MAX_QUOTE)}”`,
    })),
});
