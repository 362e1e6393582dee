import type { Finding } from '@countersign/events';

const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What a finding says before it repeats the words that it quotes, for where these stand below it anyway. */
export function ownWords({ detail, citations }: Pick<Finding, 'detail' | 'citations'>): string {
  const quotes = citations.map(({ quote }) => onOneLine(quote));
  const whole = onOneLine(detail);
  const ends = [...whole.matchAll(/[.:;] /g)].map(({ index }) => index + 1);
  const end = ends.find((each) => quotes.some((quote) => quote.includes(whole.slice(each).trim())));
  return end === undefined ? detail : whole.slice(0, end);
}
