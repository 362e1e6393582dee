import { objectsOf } from './objects.ts';
import type { FileParts } from './streams.ts';

/** An action that runs a script, in the dictionary that it stands in (ISO 32000-1, 12.6.4.16). */
const SCRIPT = /\/JS\s*(?:\(((?:\\[\s\S]|[^\\)]){0,400})|<([\da-fA-F\s]{0,800})|(\d+)\s+\d+\s+R)/g;

/** Scripts that every form has: how a field shows dates, sums and the like, and that it adds up others. */
const OF_FORMS = /^\s*(?:AF[A-Z]\w+_?\w*\s*\([^;]*\)\s*;?\s*)+$/;

const spelt = (hex: string): string => {
  const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex');
  return bytes.toString('latin1').replace(/[\0\xfe\xff]/g, '');
};

/** Whether a file runs scripts that may change what its fields and pages show. */
export function runsScripts(parts: FileParts): boolean {
  const streams = new Set(parts.streams.map(({ number }) => number));
  const objects = objectsOf(parts);
  return [...objects.values(), ...parts.streams.map(({ dictionary }) => dictionary)].some((object) =>
    Array.from(object.matchAll(SCRIPT)).some(([, text, hex, number]) => {
      if (number !== undefined) return streams.has(Number(number)) || objects.has(Number(number));
      const script = hex === undefined ? (text ?? '').replace(/\\([\s\S])/g, '$1') : spelt(hex);
      return script.trim() !== '' && !OF_FORMS.test(script);
    }),
  );
}
