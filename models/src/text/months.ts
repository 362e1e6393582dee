/** The source of a regular expression for the whole name of a month, written large, without a group of its own. */
export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
