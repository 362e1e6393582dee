const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/** A regular expression source that matches any number {@link parseNumber} reads. */
export const numberPattern = `(?:\\d{1,3}|(?:${tens.join('|')})(?:[\\s-]+(?:${units.slice(1, 10).join('|')}))?|${[...units].reverse().join('|')})`;

/** A regular expression source for ordinals from first to twentieth, and `1st`. */
export const ordinalPattern = `(?:\\d{1,2}\\s?(?:st|nd|rd|th)|${[...ordinals].reverse().join('|')})`;

/** Reads "two", "twenty-four" or "24"; undefined for anything else. */
export function parseNumber(text: string): number | undefined {
  const word = text.toLowerCase().trim();
  if (/^\d+$/.test(word)) return Number(word);
  const [first = '', second] = word.split(/[\s-]+/);
  if (units.includes(first)) return units.indexOf(first);
  if (!tens.includes(first)) return undefined;
  return (tens.indexOf(first) + 2) * 10 + (second ? units.indexOf(second) : 0);
}

/** Reads "second" or "2nd"; undefined for anything else. */
export function parseOrdinal(text: string): number | undefined {
  const word = text.toLowerCase().trim();
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  const at = ordinals.indexOf(word);
  return at < 0 ? undefined : at + 1;
}
