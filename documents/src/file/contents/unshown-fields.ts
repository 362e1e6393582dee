import { MAX_SEARCHED, takeApart, unpack } from './streams.ts';

/** A field of a form that holds a value and stands on no page. */
export interface UnshownField {
  readonly name: string;
  /** As the file holds it, without what cannot be told; empty where it is encrypted or stands elsewhere. */
  readonly value: string;
}

const MAX_FIELDS = 10_000;
const LONGEST = 200;

const REFERENCE = /(\d+)\s+\d+\s+R\b/g;
const referencesIn = (text: string): number[] =>
  Array.from(text.matchAll(REFERENCE), ([, number]) => Number(number));

/** The objects of a file by their numbers, each as it was written last. */
function objectsOf(file: Buffer): Map<number, string> {
  const { streams, objects } = takeApart(file);
  const found = new Map<number, string>();
  for (const stream of streams) {
    const text = unpack(stream);
    const first = Number(/\/First\s+(\d+)/.exec(stream.dictionary)?.[1] ?? text.search(/[^\d\s]/));
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

/** What stands in an array under a key, which may stand by itself. */
function arrayUnder(key: string, dictionary: string, objects: ReadonlyMap<number, string>): string {
  const [, own, elsewhere] =
    new RegExp(`/${key}\\s*(?:\\[([^\\]]*)\\]|(\\d+)\\s+\\d+\\s+R)`).exec(dictionary) ?? [];
  return own ?? (elsewhere ? (objects.get(Number(elsewhere)) ?? '') : '');
}

const STRING = /\((?:\\[\s\S]|[^\\()])*\)|<[\da-fA-F\s]*>/;
const underKey = (key: string, dictionary: string): string | undefined =>
  new RegExp(`/${key}\\s*(${STRING.source}|/[^\\s/<>\\[\\]()]+|\\d+\\s+\\d+\\s+R)`).exec(dictionary)?.[1];

/** A string or name of a PDF as text; nothing for one that is encrypted or stands elsewhere. */
function readable(value: string): string {
  const text = value.startsWith('<')
    ? Buffer.from(value.replace(/[^\da-f]/gi, ''), 'hex').toString('latin1')
    : value.replace(/^[(/]|\)$/g, '').replace(/\\([\s\S])/g, '$1');
  const plain = text.startsWith('\xfe\xff')
    ? Buffer.from(text.slice(2, 2 + Math.floor((text.length - 2) / 2) * 2), 'latin1')
        .swap16()
        .toString('utf16le')
    : text;
  return /^[\t\r\n\x20-\x7e\xa0-\uffff]*$/.test(plain) ? plain.slice(0, LONGEST) : '';
}

const SAYS_NOTHING = /^(?:\(\s*\)|<\s*>|\/Off)$/;

/**
 * Looks for fields that hold a value and are drawn on no page: programs that read the form's data see what nobody else
 * does.
 */
export function unshownFields(bytes: Uint8Array): UnshownField[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > MAX_SEARCHED) return [];
  const objects = objectsOf(file);
  const shown = new Set<number>();
  const roots: number[] = [];
  for (const object of objects.values()) {
    if (object.includes('/Annots')) {
      for (const number of referencesIn(arrayUnder('Annots', object, objects))) shown.add(number);
    }
    if (object.includes('/Fields')) {
      for (const number of referencesIn(arrayUnder('Fields', object, objects))) roots.push(number);
    }
  }
  const found: UnshownField[] = [];
  const visited = new Set<number>();
  /** Whether a field or one of those below it stands on a page. */
  const visit = (number: number, name: string): boolean => {
    const field = objects.get(number);
    if (field === undefined || visited.has(number) || visited.size >= MAX_FIELDS) return true;
    visited.add(number);
    const own = underKey('T', field);
    const path = [name, own ? readable(own) : ''].filter((part) => part !== '').join('.');
    const below = referencesIn(arrayUnder('Kids', field, objects)).map((kid) => visit(kid, path));
    if (shown.has(number) || below.some((isShown) => isShown)) return true;
    const value = underKey('V', field);
    if (value === undefined || SAYS_NOTHING.test(value) || underKey('FT', field) === '/Sig') return false;
    found.push({ name: path, value: /R$/.test(value) && !/^[(</]/.test(value) ? '' : readable(value) });
    return true;
  };
  for (const root of roots) visit(root, '');
  return found;
}
