/** A text folded to what counts when quotes are compared, with the way back. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original of each folded unit, and one past the end. */
  readonly offsets: Uint32Array;
}

/** Glyphs that stand for the same mark. */
const SAME_MARK: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  '…': '...',
};

const SPACE = /\s/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/u;

/** Folds white space to single spaces and quotation marks, dashes and ligatures to plain ones. */
export function fold(text: string): FoldedText {
  const parts: string[] = [];
  const offsets = new Uint32Array(text.length * 3 + 1);
  let length = 0;
  let spaced = true;
  for (let index = 0; index < text.length; index++) {
    const unit = text[index]!;
    if (INVISIBLE.test(unit)) continue;
    const isSpace = SPACE.test(unit);
    if (isSpace && spaced) continue;
    spaced = isSpace;
    const folded = isSpace ? ' ' : (SAME_MARK[unit] ?? unit);
    for (const part of folded) {
      parts.push(part);
      offsets[length++] = index;
    }
  }
  offsets[length] = text.length;
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1) };
}
