/** A number in figures: with its value, and the other that it has where comma and point trade places. */
export interface Figure {
  readonly value: number;
  /** `1.234` is one and a bit in English, and over a thousand in German. */
  readonly other?: number;
}

const GROUP = "[,.'’\\u00a0\\u2009\\u202f]";

/** The source of a regular expression for numbers in figures: `48,500.00`, `1.234.567,89`, `48'500`, `2.5`. */
export const FIGURE = `(?:\\d{1,3}(?:${GROUP}\\d{3})+(?!\\d)(?:[.,]\\d{1,6})?|\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d{1,2})?|\\d{1,15}(?:[.,]\\d{1,6})?)`;

const count = (text: string, mark: string) => text.split(mark).length - 1;
const withoutGroups = (text: string, mark: string) => Number(text.replaceAll(mark, ''));

/** One mark, once: before three digits it may part thousands or decimals, else decimals. */
function readSingleMark(text: string, mark: ',' | '.'): Figure {
  const [whole = '', rest = ''] = text.split(mark);
  const decimal = Number(`${whole}.${rest}`);
  if (rest.length !== 3 || /^0/.test(whole)) return { value: decimal };
  const grouped = withoutGroups(text, mark);
  return mark === ',' ? { value: grouped, other: decimal } : { value: decimal, other: grouped };
}

/** Reads what {@link FIGURE} matches. Marks that can be read two ways are read the English way. */
export function readFigure(text: string): Figure {
  const plain = text.replace(/['’\s]/g, '');
  const commas = count(plain, ',');
  const points = count(plain, '.');
  if (commas > 0 && points > 0) {
    const [group, decimal] = plain.lastIndexOf(',') > plain.lastIndexOf('.') ? ['.', ','] : [',', '.'];
    return { value: Number(plain.replaceAll(group, '').replace(decimal, '.')) };
  }
  if (commas > 1) return { value: withoutGroups(plain, ',') };
  if (points > 1) return { value: withoutGroups(plain, '.') };
  if (commas === 1) return readSingleMark(plain, ',');
  return points === 1 ? readSingleMark(plain, '.') : { value: Number(plain) };
}
