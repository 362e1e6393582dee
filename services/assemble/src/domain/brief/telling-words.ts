const FIGURE = /\d[\d,.]*\d|\d/g;
/** Shorter words of a category say too little to be looked for: "non", "for", "to". */
const SHORTEST = 6;
const literally = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * The words of a clause that count for what is said of it: the figures that it names, else what its category is called by.
 * @param said in the report's own words, e.g. "The liability of both is limited to “$40,000”."
 * @param category slug, e.g. `non-compete`
 * @returns undefined where neither has any
 */
export function tellingWords(said: string, category = ''): RegExp | undefined {
  const figures = (said.match(FIGURE) ?? []).toSorted((a, b) => b.length - a.length);
  if (figures[0] !== undefined)
    return new RegExp(String.raw`(?<![\d.,])${literally(figures[0])}(?!\d|[.,]\d)`);
  const stems = category
    .split('-')
    .filter((word) => word.length >= SHORTEST)
    .map((word) => literally(word.slice(0, SHORTEST)));
  return stems.length > 0 ? new RegExp(String.raw`\b(?:${stems.join('|')})`, 'i') : undefined;
}
