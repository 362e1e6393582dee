import type { Mention } from './candidate.ts';
import { normaliseName } from './party-name.ts';

/** A word of a name: it begins with a capital or a digit, in any script that has them. */
const word = "[\\p{Lu}\\d][\\p{L}\\p{M}\\d_&.'’¢*®-]*";
const particles = 'of|the|de|del|della|den|der|des|di|do|dos|du|e|et|la|le|och|og|ten|ter|und|van|von|y|zu';
const joint = `(?:\\s*,\\s*|(?:\\s+(?:&|and|${particles}))*\\s+)`;
/** `\b` knows only the letters of English. */
const wordStart = '(?<![\\p{L}\\p{M}\\d_])';
const wordEnd = '(?![\\p{L}\\p{M}\\d_])';

/** Words that end the name of an organisation, as dictionaries of legal forms and filings have them. */
const endings =
  'Inc|Incorporated|Ltd|Limited|Corp|Corporation|Company|Co|Bank|Bancorp|Bancshares|Partners|Group|Holdings|Trust|Associates|Enterprises|Stores|Fund';
const forms = [
  'LLC|L\\.\\s?L\\.\\s?C|L\\.\\s?P|LP|LLP|L\\.L\\.P|PLC|plc',
  'GmbH(?:\\s*&\\s*Co\\.?\\s*KG)?|KGaA|AG|SE|e\\.\\s?V|N\\.V|B\\.V|NV|BV|S\\.A|SA|S\\.A\\.S|SAS|SARL|S\\.à\\s?r\\.l',
  'S\\.p\\.A|SpA|S\\.r\\.l|S\\.L|ASA|AB|AS|A/S|ApS|Oyj?|Pty|Pte|DAC|ULC|Lda|Sp\\. z o\\.o|s\\.r\\.o|a\\.s|Kft',
].join('|');
const suffix = `(?:${endings}|${endings.toUpperCase()}|${forms})${wordEnd}\\.?`;
const organisation = new RegExp(
  `${wordStart}${word}(?:${joint}${word}){0,7}?(?:\\s*,)?\\s+${suffix}(?:,?\\s+${suffix}){0,2}`,
  'gu',
);
const introduced = new RegExp(
  `(?:${wordStart}(?:between|among|and|with|by|to|from)\\s*:?|\\(\\d\\))\\s+(${word}(?:(?:\\s+(?:&|and|${particles}))*\\s+${word}){0,6})(?=\\s*[,(;“"]|\\s+and${wordEnd})`,
  'gu',
);
const letters = "[\\p{L}\\p{M}\\d_.'’-]*";
const signed = new RegExp(
  `(?:/s/|Name:|By:|Dear)[ \\t]*(?:Mr\\.|Ms\\.|Mrs\\.|Dr\\.)?\\s*(\\p{Lu}${letters}(?:(?:[ \\t]+(?:${particles}))*[ \\t]+\\p{Lu}${letters}){1,3})`,
  'gu',
);
const ownLine = /^[ \t]*(\p{Lu}[\p{L}\p{M}.'’-]*(?:[ \t]+\p{Lu}[\p{L}\p{M}.'’-]*){1,4})[ \t]*(?=,|\(|$)/gmu;

/** `Acme Limited of Leeds`: the name and where it is at home. */
const withPlace = new RegExp(
  `${wordStart}(?:Limited|Ltd|Inc|Incorporated|Corp|Corporation|${forms})${wordEnd}\\.?\\s+of\\s`,
  'u',
);

/** What introduces a name, and is taken for its first word where it stands in capitals. */
const lead = /^(?:(?:between|among|by|and|with|from|to)\s+)+/i;

/** How much of the beginning and of the end is searched: where contracts name their parties. */
const searched = { beginning: 6000, end: 4000 };

function* namesIn(text: string, from: number): Generator<Mention> {
  for (const pattern of [organisation, introduced, signed, ownLine]) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? match[0];
      const start = from + match.index + match[0].indexOf(name);
      yield* readings(name, start);
    }
  }
}

/** A name as it stands and, where a line break or a comma may have run two names together, its last part. */
function* readings(found: string, at: number): Generator<Mention> {
  const name = found.replace(lead, '');
  const start = at + found.length - name.length;
  const cuts = [0];
  for (const match of name.matchAll(/\n\s*|\band\s+/gi)) cuts.push(match.index + match[0].length);
  for (const cut of cuts.slice(-3)) {
    const value = normaliseName(name.slice(cut));
    if (value.length >= 3 && !withPlace.test(name.slice(cut)))
      yield { value, start: start + cut, end: start + name.length };
  }
}

/** Every name in the opening and at the signatures that may be a party. */
export function partyMentions(text: string): Mention[] {
  const endFrom = Math.max(searched.beginning, text.length - searched.end);
  const mentions = [
    ...namesIn(text.slice(0, searched.beginning), 0),
    ...namesIn(text.slice(endFrom), endFrom),
  ];
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}
