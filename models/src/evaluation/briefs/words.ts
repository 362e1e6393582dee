/** Running words that two quotations must share to be of one passage. */
const RUN = 8;

/** Words as scoring compares them: runs of letters and digits of ASCII, lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

const runsOf = (words: readonly string[]): string[] =>
  words.slice(RUN - 1).map((_, start) => words.slice(start, start + RUN).join(' '));

/** Quotations, prepared to be compared with many quotes. */
export interface Quoted {
  readonly texts: readonly string[];
  readonly runs: ReadonlySet<string>;
}

export function quoted(quotes: readonly string[]): Quoted {
  const words = quotes.map(wordsOf);
  return { texts: words.map((each) => each.join(' ')), runs: new Set(words.flatMap(runsOf)) };
}

/** Whether some quotation shares eight running words with a quote, or holds all of a shorter one. */
export function shares(quote: string, { texts, runs }: Quoted): boolean {
  const words = wordsOf(quote);
  if (words.length >= RUN) return runsOf(words).some((run) => runs.has(run));
  const whole = words.join(' ');
  return texts.some((text) => text.includes(whole));
}
