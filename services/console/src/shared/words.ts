const ACRONYMS: Readonly<Record<string, string>> = { nda: 'NDA', ip: 'IP', it: 'IT' };

/** `master-services` → `Master services`. */
export function sentence(slug: string): string {
  const words = slug.split('-').map((word) => ACRONYMS[word] ?? word);
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 section`, `3 sections`; the plural is given where it is not by `s`. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`;

const dollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 4,
});
export const cost = (usd: number): string => dollars.format(usd);

const dateTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const withYear = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A date and time of the person's own time zone; the year only where it is another. */
export function at(instant: string): string {
  const date = new Date(instant);
  return (date.getFullYear() === new Date().getFullYear() ? dateTime : withYear).format(date);
}

const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
] as const;

/** A span in its two largest units: `2 d 3 h`, `4 min 10 s`, `0 s`. */
export function span(milliseconds: number): string {
  let rest = Math.max(0, Math.round(milliseconds / 1000));
  const parts: string[] = [];
  for (const [unit, seconds] of UNITS) {
    if (rest >= seconds || parts.length > 0) parts.push(`${Math.floor(rest / seconds)} ${unit}`);
    rest %= seconds;
  }
  return [...parts, `${rest} s`].slice(0, 2).join(' ');
}
