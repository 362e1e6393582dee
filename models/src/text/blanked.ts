/** Blanks as long as what was found, so that all that follows it keeps its place; for `replace`. */
export const blanked = (found: string): string => ' '.repeat(found.length);
