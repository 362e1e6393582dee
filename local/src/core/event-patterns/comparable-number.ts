const DECIMALS = 6;
const LIMIT = 5_000_000_000n * 10n ** BigInt(DECIMALS);
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/**
 * A number in millionths, as event-ruler compares them: from -5·10⁹ to 5·10⁹ with up to six decimals.
 * `undefined` for others, which are equal to what is written the same and to nothing else.
 */
export function comparableNumber(text: string): bigint | undefined {
  const [, sign = '', whole, fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '');
  const significant = digits.replace(/(?<=\d)0+$/, '');
  const shift = Number(exponent) - fraction.length + DECIMALS + digits.length - significant.length;
  if (significant === '0') return 0n;
  if (shift < 0 || significant.length + shift > String(LIMIT).length) return undefined;
  const millionths = BigInt(`${sign}${significant}`) * 10n ** BigInt(shift);
  return millionths >= -LIMIT && millionths <= LIMIT ? millionths : undefined;
}
