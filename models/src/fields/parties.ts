import type { Mention } from './candidate.ts';
import { normaliseName } from './party-name.ts';

const word = "[A-Z0-9][\\w&.'’¢*®-]*";
const joint = '(?:\\s*,\\s*|\\s+(?:&|and|of|the|de|von|van)\\s+|\\s+)';

/** Words that end the name of an organisation, as dictionaries of legal forms and filings have them. */
const endings =
  'Inc|Incorporated|Ltd|Limited|Corp|Corporation|Company|Co|Bank|Bancorp|Bancshares|Partners|Group|Holdings|Trust|Associates|Enterprises|Stores|Fund';
const forms =
  'LLC|L\\.\\s?L\\.\\s?C|L\\.\\s?P|LP|LLP|L\\.L\\.P|PLC|plc|N\\.V|B\\.V|S\\.A|S\\.p\\.A|AG|GmbH|ASA|AB';
const suffix = `(?:${endings}|${endings.toUpperCase()}|${forms})\\b\\.?`;

const organisation = new RegExp(
  `\\b${word}(?:${joint}${word}){0,7}?(?:\\s*,)?\\s+${suffix}(?:,?\\s+${suffix}){0,2}`,
  'g',
);
const introduced = new RegExp(
  `\\b(?:between|among|and|with|by|to|from)\\s*:?\\s+(${word}(?:\\s+(?:(?:&|of|and)\\s+)?${word}){0,6})(?=\\s*[,(;“"]|\\s+and\\b)`,
  'g',
);
const signed =
  /(?:\/s\/|Name:|By:|Dear)[ \t]*(?:Mr\.|Ms\.|Mrs\.|Dr\.)?\s*([A-Z][\w.'’-]*(?:[ \t]+[A-Z][\w.'’-]*){1,3})/g;
const ownLine = /^[ \t]*([A-Z][A-Za-z.'’-]*(?:[ \t]+[A-Z][A-Za-z.'’-]*){1,4})[ \t]*(?=,|\(|$)/gm;

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
function* readings(name: string, start: number): Generator<Mention> {
  const cuts = [0];
  for (const match of name.matchAll(/\n\s*|\band\s+/g)) cuts.push(match.index + match[0].length);
  for (const cut of cuts.slice(-3)) {
    const value = normaliseName(name.slice(cut));
    if (value.length >= 3) yield { value, start: start + cut, end: start + name.length };
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
