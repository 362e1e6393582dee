/** A number that a double cannot hold; `JSON.stringify` writes its digits as they were. */
export interface ExactNumber {
  readonly rawJSON: string;
}

// The standard has both since 2025; TypeScript's library does not know them yet.
interface JsonWithSources {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): ExactNumber;
  isRawJSON(value: unknown): value is ExactNumber;
}

const json = JSON as unknown as JsonWithSources;

/** Parses JSON as `JSON.parse` does, but for numbers that would become others. @throws SyntaxError. */
export function parseExactJson(text: string): unknown {
  return json.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && !isSameNumber(source, value)
      ? json.rawJSON(source)
      : value,
  );
}

export const isExactNumber = (value: unknown): value is ExactNumber => json.isRawJSON(value);

/** The digits of a number that JSON holds; `undefined` for anything else. */
export function numberText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return isExactNumber(value) ? value.rawJSON : undefined;
}

const isSameNumber = (source: string, value: number): boolean =>
  Number.isFinite(value) && scientific(source) === scientific(String(value));

/** One spelling for all of a number: sign, digits without zeros around them, exponent. */
function scientific(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
