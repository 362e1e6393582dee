/** How much of a contract's beginning may hold its title. */
const searched = 4000;
const titleWords = 7;

const noun =
  /\b(agreements?|contracts?|plan|addendum|amendment|licen[cs]e|alliance|venture|covenants?|order form|(?:subscription|service|hosting|supply|purchase|hire|rental) terms)\b/gi;

/**
 * Phrases that may name the contract, in the order they stand: up to seven words before, and with,
 * each noun that such names end in ("… Agreement"), within the first 4,000 code units.
 */
export function titlePhrases(text: string): string[] {
  const head = text.slice(0, searched).replace(/[ \t\r\n\f\v\u00a0]+/g, ' ');
  const phrases: string[] = [];
  for (const match of head.matchAll(noun)) {
    const before = head.slice(Math.max(0, match.index - 90), match.index);
    const words = before.match(/[A-Za-z]+/g) ?? [];
    phrases.push([...words.slice(-titleWords), match[0]].join(' '));
  }
  return phrases;
}
