import { oneLine as printable } from '@countersign/documents/text/inert-text';

export { printable };

/** The value with every string in it printable. */
export function allPrintable<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T;
  if (Array.isArray(value)) return value.map(allPrintable) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, allPrintable(each)])) as T;
}

/** The paragraphs of a text, each one printable line. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n|\u2029/)
    .map((paragraph) => printable(paragraph).trim())
    .filter((line) => line !== '');
