import { type FileParts, filtersOf, inflate, isFlate, type Stream } from './streams.ts';

/** What of a file cannot be shown though its pages ask for it: viewers leave it out without a word. */
export interface Damage {
  /** Streams that cannot be decoded to their end, pictures and fonts aside. */
  readonly brokenStreams: number;
  /** Objects that pages draw and that the file does not hold. */
  readonly missingObjects: number;
}

const NONE: Damage = { brokenStreams: 0, missingObjects: 0 };

/** ISO 32000-1, 7.4. */
const FILTERS =
  /^(?:FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL|DCTDecode|DCT|JPXDecode|JBIG2Decode|CCITTFaxDecode|CCF|Crypt)$/;

/** What is no page content: pictures, fonts, profiles, and what only programs read. */
const ASIDE =
  /\/Subtype\s*\/(?:Image|XML|Type1C|CIDFontType0C|OpenType)|\/Length1|\/Type\s*\/(?:XRef|Metadata|EmbeddedFile)|\/N\s+\d+\s*\/Alternate/;

/** Blanks at the most: an empty page is often written so, with the name of a filter. */
const isEmpty = (data: Buffer): boolean => data.length <= 2 && data.toString('latin1').trim() === '';

const isBroken = ({ dictionary, data }: Stream): boolean =>
  !ASIDE.test(dictionary) &&
  !isEmpty(data) &&
  (filtersOf(dictionary).some((filter) => !FILTERS.test(filter)) ||
    (isFlate(dictionary) && inflate(data) === undefined));

/** What pages draw: their contents, and what the contents may name. */
const DRAWN = /\/Contents\s*(?:\[([^\]]*)\]|(\d+\s+\d+\s+R))|\/XObject\s*<<([^>]*)>>/g;

function missing(objects: string, packed: readonly string[]): number {
  const held = new Set(Array.from(objects.matchAll(/(\d+)\s+\d+\s+obj\b/g), ([, number]) => Number(number)));
  for (const text of packed) {
    const numbers = /^[\d\s]+/.exec(text)?.[0].trim().split(/\s+/).map(Number) ?? [];
    for (let index = 0; index < numbers.length; index += 2) held.add(numbers[index]!);
  }
  const asked = [objects, ...packed]
    .flatMap((text) =>
      Array.from(text.matchAll(DRAWN), ([, many = '', one = '', named = '']) => many + one + named),
    )
    .flatMap((references) =>
      Array.from(references.matchAll(/(\d+)\s+\d+\s+R/g), ([, number]) => Number(number)),
    );
  return new Set(asked.filter((number) => !held.has(number))).size;
}

/** Looks for page content that a file lacks or that is broken. Encrypted files are not looked into. */
export function findDamage({ streams, objects, packed, isEncrypted }: FileParts): Damage {
  if (isEncrypted) return NONE;
  return {
    brokenStreams: streams.filter(isBroken).length,
    missingObjects: missing(
      objects,
      packed.map(({ text }) => text),
    ),
  };
}
