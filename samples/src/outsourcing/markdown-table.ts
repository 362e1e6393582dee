/** A Markdown table; `align` has one of `l`, `r`, `c` a column. */
export function markdownTable(
  align: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const rule = [...align].map((side) => ({ l: ':--', r: '--:', c: ':-:' })[side] ?? '---');
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function money(amount: number, currency: string, digits = 2): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return currency + amount.toLocaleString('en-GB', options);
}

export function count(amount: number): string {
  return Math.round(amount).toLocaleString('en-GB');
}
