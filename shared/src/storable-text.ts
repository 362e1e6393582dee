/** Controls but tab and line ends, halves of characters, U+FFFE and U+FFFF: SQS, EventBridge or PostgreSQL refuses each. */
const UNSTORABLE = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Whether every store takes a text as it is: NUL and half a character no database column, no XML and no URL can hold. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/**
 * What an error, a model or a file says, as it may be stored and sent on: at most `longest` UTF-16 units, and U+FFFD for
 * what would be refused, half a character at the cut too.
 */
export const storableText = (text: string, longest: number): string =>
  text.slice(0, longest).replaceAll(UNSTORABLE, '\u{FFFD}');
