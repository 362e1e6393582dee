/** Controls but tab and line ends, halves of characters, U+FFFE and U+FFFF: SQS, EventBridge or PostgreSQL refuses each. */
const UNSTORABLE = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * What an error, a model or a file says, as it may be stored and sent on: at most `longest` UTF-16 units, and U+FFFD for
 * what would be refused, half a character at the cut too.
 */
export const storableText = (text: string, longest: number): string =>
  text.slice(0, longest).replaceAll(UNSTORABLE, '\u{FFFD}');
