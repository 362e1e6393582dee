/** Legal forms, as Kleister-NDA writes them. */
const forms: [RegExp, string][] = [
  [/\bIncorporated$/i, 'Inc.'],
  [/\bInc\.?$/i, 'Inc.'],
  [/\bL\.?\s?L\.?\s?C\.?$/i, 'LLC'],
  [/\bL\.?\s?L\.?\s?P\.?$/i, 'LLP'],
  [/\bL\.?\s?P\.?$/i, 'LP'],
  [/\b(?:Limited|Ltd\.?)$/i, 'Ltd.'],
  [/\bCorp\.?$/i, 'Corp.'],
  [/\bCo\.?$/i, 'Co.'],
];

const title = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** "ACME &\nSONS, INC" becomes "Acme and Sons Inc.": how Kleister-NDA normalises party names. */
export function normaliseName(name: string): string {
  let plain = name
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,])/g, '')
    .replace(/\s*&\s*/g, ' and ')
    .replaceAll(',', '')
    .replaceAll('’', "'")
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
    .replace(/^(?:Mr|Ms|Mrs|Dr)\. /, '')
    .replace(/ (?:M\.D\.|Ph\.D\.?|Esq\.?)$/, '')
    .trim();
  for (const [form, written] of forms) {
    if (form.test(plain)) {
      plain = plain.replace(form, written);
      break;
    }
  }
  return plain.replace(/(?<![\p{L}\d_.])\p{Lu}{4,}(?![\p{L}\d_.])/gu, title);
}
