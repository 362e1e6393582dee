/** A text as quotes are compared: one space for any white space, plain quotation marks and dashes. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original of each code unit of the folded text. */
  readonly offsets: Uint32Array;
}

const GLYPHS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '`': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u2033': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2026': '...',
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
};

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const SPACE = /\s/;

/** Folds a text, keeping where each character came from. Case is kept. */
export function fold(original: string): FoldedText {
  let text = '';
  const offsets: number[] = [];
  for (let index = 0; index < original.length; index++) {
    const character = original[index]!;
    if (INVISIBLE.test(character)) continue;
    const folded = SPACE.test(character) ? ' ' : (GLYPHS[character] ?? character);
    if (folded === ' ' && text.endsWith(' ')) continue;
    text += folded;
    for (let n = 0; n < folded.length; n++) offsets.push(index);
  }
  return { text, offsets: Uint32Array.from(offsets) };
}
