import { objectsOf, referencesIn } from './objects.ts';
import type { FileParts } from './streams.ts';

/** A field of a form that holds a value and stands on no page. */
export interface UnshownField {
  readonly name: string;
  /** As the file holds it, without what cannot be told; empty where it is encrypted or stands elsewhere. */
  readonly value: string;
}

/** What was looked for in the form of a file. */
export interface LookedFields {
  /** Fields that hold a value and stand on no page. */
  readonly unshown: readonly UnshownField[];
  /** False where some were not looked at: more, or deeper in one another, than any form has, or the file is too large. */
  readonly isWhole: boolean;
}

const MAX_FIELDS = 10_000;
/** Fields in one another; each level is gone through once more for the one above. */
const DEEPEST = 50;
const LONGEST = 200;

/** What an array holds: objects by their numbers, and dictionaries that stand in it themselves. */
interface Entries {
  readonly numbers: readonly number[];
  readonly dictionaries: readonly string[];
}

/** What parts of an array or dictionary begin and end with; a bracket in a string is none. */
const BRACKET = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|[[\]]/g;

/** Where the array or dictionary ends that begins at some place. */
function endOf(text: string, start: number): number {
  let depth = 0;
  BRACKET.lastIndex = start;
  for (let found = BRACKET.exec(text); found; found = BRACKET.exec(text)) {
    if (found[0] === '[' || found[0] === '<<') depth++;
    if (found[0] === ']' || found[0] === '>>') depth--;
    if (depth <= 0) return found.index + found[0].length;
  }
  return text.length;
}

/** What stands in an array under a key, which may stand by itself. */
function entriesUnder(key: string, dictionary: string, objects: ReadonlyMap<number, string>): Entries {
  const under = new RegExp(`/${key}\\s*(?:\\[|(\\d+)\\s+\\d+\\s+R)`).exec(dictionary);
  if (!under) return { numbers: [], dictionaries: [] };
  const [all, elsewhere] = under;
  const start = under.index + all.length - 1;
  const array = elsewhere
    ? (objects.get(Number(elsewhere)) ?? '')
    : dictionary.slice(start, endOf(dictionary, start));
  const dictionaries: string[] = [];
  let [references, from] = ['', 0];
  for (let open = array.indexOf('<<'); open >= 0; open = array.indexOf('<<', from)) {
    references += array.slice(from, open);
    from = endOf(array, open);
    dictionaries.push(array.slice(open, from));
  }
  return { numbers: referencesIn(references + array.slice(from)), dictionaries };
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
export function unshownFields(parts: FileParts): LookedFields {
  const objects = objectsOf(parts);
  const shown = new Set<number>();
  const roots: Entries[] = [];
  for (const object of objects.values()) {
    if (object.includes('/Annots')) {
      for (const number of entriesUnder('Annots', object, objects).numbers) shown.add(number);
    }
    if (object.includes('/Fields')) roots.push(entriesUnder('Fields', object, objects));
  }
  const found: UnshownField[] = [];
  const visited = new Set<number>();
  let count = 0;
  let isWhole = !parts.isTooLarge;
  /** Whether one of some fields, or of those below them, stands on a page. */
  const visitAll = ({ numbers, dictionaries }: Entries, name: string, depth: number): boolean => {
    if (depth > DEEPEST) {
      isWhole &&= numbers.length + dictionaries.length === 0;
      return true;
    }
    const shows = [
      ...numbers.map((number) => visitObject(number, name, depth)),
      ...dictionaries.map((field) => visit(field, name, depth)),
    ];
    return shows.some((isShown) => isShown);
  };
  const visitObject = (number: number, name: string, depth: number): boolean => {
    const field = objects.get(number);
    if (field === undefined || visited.has(number)) return true;
    visited.add(number);
    return visit(field, name, depth, shown.has(number));
  };
  const visit = (field: string, name: string, depth: number, isShown = false): boolean => {
    if (++count > MAX_FIELDS) {
      isWhole = false;
      return true;
    }
    const kids = /\/Kids\s*\[/.exec(field);
    // What stands below a field says nothing of the field itself.
    const alone = kids ? field.slice(0, kids.index) + field.slice(endOf(field, kids.index)) : field;
    const own = underKey('T', alone);
    const path = [name, own ? readable(own) : ''].filter((part) => part !== '').join('.');
    if (visitAll(entriesUnder('Kids', field, objects), path, depth + 1) || isShown) return true;
    const value = underKey('V', alone);
    if (value === undefined || SAYS_NOTHING.test(value) || underKey('FT', alone) === '/Sig') return false;
    found.push({ name: path, value: /R$/.test(value) && !/^[(</]/.test(value) ? '' : readable(value) });
    return true;
  };
  for (const root of roots) visitAll(root, '', 0);
  return { unshown: found, isWhole };
}
