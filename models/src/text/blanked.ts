/** Blanks as long as what was found, so that all that follows it keeps its place; for `replace`. */
export const blanked = (found: string): string => ' '.repeat(found.length);

/**
 * Words with blanks in the place of whatever fits a pattern and is meant; all others keep their places.
 * @param pattern a global one
 * @param isMeant asked of each with its place
 */
export const blankedWhere = (
  words: string,
  pattern: RegExp,
  isMeant: (found: string, at: number) => boolean,
): string =>
  words.replaceAll(pattern, (found, ...rest) => {
    const at = rest.find((each) => typeof each === 'number') ?? 0;
    return isMeant(found, at) ? blanked(found) : found;
  });
