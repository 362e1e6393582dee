import { describe, expect, it } from 'vitest';
import { withoutQuotes } from './without-quotes.ts';

describe('a message without quotes', () => {
  it.each([
    ['The document names no amount "EUR 5 million".', 'The document names no amount "…".'],
    ['He wrote "a" and then "b". Leave it out.', 'He wrote "…". Leave it out.'],
    ['This quote does not stand: "The Supplier shall', 'This quote does not stand: "…"'],
    [
      `1 error detected: Value 'The Supplier's cap' at 'messages.1' failed`,
      `1 error detected: Value '…' at 'messages.1' failed`,
    ],
    ['Be shorter.', 'Be shorter.'],
  ])('of %j is %j', (message, said) => {
    expect(withoutQuotes(message)).toBe(said);
  });

  const marked = 'lunarquartz, "as defined", is due: lunarquartz';
  it.each([
    marked,
    `{"a": ${marked}`,
    `"${marked}`,
    `["${marked}" lunarquartz]`,
    `{"${marked}`,
    `${marked}"`,
  ])('holds none of what is no JSON, as the language quotes it: %s', (wrong) => {
    let said = '';
    try {
      JSON.parse(wrong);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).not.toBe('');
    expect(withoutQuotes(said)).not.toContain('lunar');
  });
});
