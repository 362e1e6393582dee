import type { FileParts } from './streams.ts';

const REFERENCE = /(\d+)\s+\d+\s+R\b/g;
/** The objects that are named in a text, by their numbers. */
export const referencesIn = (text: string): number[] =>
  Array.from(text.matchAll(REFERENCE), ([, number]) => Number(number));

/** The objects of a file by their numbers, each as it was written last. */
export function objectsOf({ objects, packed }: FileParts): Map<number, string> {
  const found = new Map<number, string>();
  for (const { dictionary, text } of packed) {
    const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? text.search(/[^\d\s]/));
    const header = text.slice(0, Math.max(0, first));
    const numbers = header.trim().split(/\s+/).map(Number);
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const [from, to] = [numbers[index + 1]!, numbers[index + 3] ?? text.length];
      found.set(numbers[index]!, text.slice(header.length + from, header.length + to));
    }
  }
  for (const object of objects.split(/\bendobj\b/)) {
    const [head = '', number] = /(\d+)\s+\d+\s+obj\b/.exec(object) ?? [];
    if (number) found.set(Number(number), object.slice(object.indexOf(head) + head.length));
  }
  return found;
}
