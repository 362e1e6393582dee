import type { BriefParty } from '@countersign/events';
import { overlaps, type Span } from '../../span.ts';
import { loadModels } from '../../storage/load-models.ts';
import { literally } from '../../text/literally.ts';
import { withCollectiveRoles } from './collective-roles.ts';
import { bearsForm, describedParties, type NamedParty } from './described-parties.ts';
import { withoutFilingStamps } from './filing-stamps.ts';
import {
  FAR_DOWN,
  introducedParties,
  isTown,
  partiesInRows,
  redactedParties,
  shortenedParties,
} from './introduced-parties.ts';
import { acts, isOfEach, roleOf } from './party-role.ts';
import { signingParties, undersignedParties } from './signing-parties.ts';
import { wholeName } from './whole-name.ts';

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]/gu, '');

const sameLetters = (text: string, one: Span, other: Span): boolean =>
  lettersOf(text.slice(one.start, one.end)) === lettersOf(text.slice(other.start, other.end));

/** Where the opening names a party, best where it introduces it: there it gets its role. */
function firstMention(text: string, span: Span, introduced: readonly NamedParty[]): Span {
  const own = introduced.find((party) => sameLetters(text, party, span));
  if (own) return { start: own.start, end: own.end };
  const signs = /^[^\S\n]*:?\s*By\b/.test(text.slice(span.end, span.end + 20));
  if (span.start < FAR_DOWN && !signs) return span;
  const start = text.slice(0, FAR_DOWN).toLowerCase().indexOf(text.slice(span.start, span.end).toLowerCase());
  return start < 0 ? span : { ...span, start, end: start + span.end - span.start };
}

/** Whether two spans are of one party, at one place or by the beginning of its name. */
function isSame(text: string, one: Span, other: Span): boolean {
  const [name = '', again = ''] = [one, other].map(({ start, end }) => lettersOf(text.slice(start, end)));
  return overlaps(one, other) || name.startsWith(again) || again.startsWith(name);
}

/** What may follow a name that was cut short. */
const FORM =
  /^[ ,]+(?:limited|liability|partnership|company|incorporated|corporation|inc|llc|l\.l\.c|ltd|corp|co|lp|l\.p|plc|gmbh|ag)\b[\w .]{0,24}$/i;
/**
 * A name that another one begins with, up to its legal form: "Lakes Gas Limited" of "Lakes Gas Limited Partnership".
 */
function isPartOf(text: string, one: Span, other: Span): boolean {
  const [short = '', long = ''] = [one, other].map(({ start, end }) => text.slice(start, end));
  return long.toLowerCase().startsWith(short.toLowerCase()) && FORM.test(long.slice(short.length));
}

/** The role of a party whose name stands on a cover or a letterhead first, from where it is named again. */
function roleElsewhere(text: string, span: Span, parties: readonly Span[]): string | null {
  const name = text.slice(span.start, span.end);
  const head = text.slice(0, FAR_DOWN);
  for (const { index } of head.matchAll(new RegExp(literally(name), 'gi'))) {
    const again = { start: index, end: index + name.length };
    const next = parties.flatMap((other) =>
      other === span ? [] : nextMention(head, text.slice(other.start, other.end), again.end),
    );
    const role = roleOf(text, again, Math.min(FAR_DOWN, ...next));
    if (role !== null) return role;
  }
  return null;
}

const nextMention = (head: string, name: string, from: number): number[] => {
  const at = head.toLowerCase().indexOf(name.toLowerCase(), from);
  return at < 0 ? [] : [at];
};

/** A cell beside the name is no part of it: "ATTEST ⇥ TARN, INC." */
const fromCell = (text: string, { start, end }: Span): Span => ({
  start: start + text.slice(start, end).lastIndexOf('\t') + 1,
  end,
});

/** Where somebody is, and nobody: "Doubletree Ranch Road". */
const IS_ADDRESS =
  /\b(?:Road|Rd|Street|St|Avenue|Ave|Boulevard|Blvd|Drive|Parkway|Pkwy|Highway|Lane|Suite|Floor|Building)\.?(?:,? (?:Suite|Floor|Unit)? ?#?\d+)?$/i;

/** How far behind a town its postal code may stand. */
const POSTCODE = 40;
const isPlace = (text: string, { start, end }: Span): boolean => {
  const name = text.slice(start, end);
  return IS_ADDRESS.test(name) || isTown(name, text.slice(end, end + POSTCODE));
};

/** A letter speaks of whoever it is addressed to as "you". */
const SALUTATION = /^\s*(?:Dear [^\n]{2,60}|(?:Ladies and )?Gentlemen|To whom it may concern)\s*[:,]/m;

function isAddressee(text: string, { start }: Span): boolean {
  const salutation = SALUTATION.exec(text.slice(0, FAR_DOWN))?.index ?? -1;
  return start < salutation && /\byou (?:hereby )?(?:agree|acknowledge|will|shall|have)\b/i.test(text);
}

/** Who signs for a party, or speaks for it, is none. */
const SPEAKS_FOR =
  /\bBy:\s*(?:\/s\/\s*)?$|\b(?:represented|advised)(?: herein)? by(?:\s+its(?: (?:sole|managing))? (?:general partner|manager|member|trustee|agent))?,?\s*$/;
/** How far such words reach back from the name. */
const SPOKEN = 60;
const ON_BEHALF = /^,?\s*(?:as agent |for and )?on behalf of\b/i;
const speaksFor = (text: string, { start, end }: Span): boolean =>
  SPEAKS_FOR.test(text.slice(Math.max(0, start - SPOKEN), start)) ||
  ON_BEHALF.test(text.slice(end, end + 40));

/** What a company was called before is no second one: "Tarn Inc. (f/k/a Birch Inc.)". */
const OTHER_NAME =
  /\b(?:[fdan]\/k\/a|d\/b\/a|formerly(?: known as)?|previously(?: known as)?|also known as|doing business as|trading as|now known as)[\s:,"“]*$/i;
const isOtherName = (text: string, { start }: Span): boolean =>
  OTHER_NAME.test(text.slice(Math.max(0, start - 40), start));

/** Recitals speak of others, such as the parties of the agreement that this one goes with. */
const RECITALS = /\b(?:WHEREAS|RECITALS?|WITNESSETH|BACKGROUND|PRELIMINARY STATEMENTS?)\b/;
/** The last part of a text, where parties sign. */
const SIGNED_BEHIND = 0.75;

/** Names of recitals, where the opening before them introduces both sides, and that nobody signs for. */
function ofRecitals(text: string, span: Span, introduced: readonly NamedParty[]): boolean {
  const recitals = RECITALS.exec(text.slice(0, FAR_DOWN))?.index ?? 0;
  const before = introduced.filter(({ end }) => end < recitals);
  if (before.length < 2 || span.start < recitals) return false;
  const name = text.slice(span.start, span.end).toLowerCase();
  const opening = text.slice(0, recitals).toLowerCase();
  return (
    !opening.includes(name) &&
    !text
      .slice(text.length * SIGNED_BEHIND)
      .toLowerCase()
      .includes(name)
  );
}

/** Names that the opening introduces and that the models of names left out. */
function leftOut(text: string, read: readonly Span[], introduced: readonly NamedParty[]): NamedParty[] {
  const missing = introduced.filter((party) => !read.some((each) => isSame(text, each, party)));
  if (read.length < 2) return missing;
  // The opening names all of them: one more with a role of its own is a party.
  const known = introduced.filter((party) => read.some((each) => isSame(text, each, party)));
  return known.length >= read.length
    ? missing.filter((party) => {
        const name = text.slice(party.start, party.end);
        return bearsForm(name) || (acts(text, party.role) && !/^The\s/.test(name));
      })
    : missing.filter((party) => opensInRow(text, party, read));
}

/** Whether a row names a company with its role before anybody else is named: "The Buyer: Tarn Tools Ltd." */
const opensInRow = (text: string, party: NamedParty, read: readonly Span[]): boolean =>
  /:\s+$/.test(text.slice(Math.max(0, party.start - 4), party.start)) &&
  bearsForm(text.slice(party.start, party.end)) &&
  read.every(({ start }) => start > party.end);

/** The full stop of a sentence that ends with a name: "Tarn Enterprises."; that of "Inc." is its own. */
const SENTENCE_END = /(?<=\p{Ll}{4})\.$/u;

/** "The Company" is what a party is called, and no party of its own. */
const ARTICLE = /^the\s+/i;

/** Of what was a day or an address and no name, no word is left. */
const isWords = (text: string, { start, end }: Span): boolean => /\p{L}/u.test(text.slice(start, end));

/** The parties, as the contract writes them, in the order in which it names them. */
export function findParties(whole: string): BriefParty[] {
  const text = withoutFilingStamps(whole);
  const { readParties, readFields } = loadModels();
  const trained = readParties(text);
  const read = (trained.length >= 2 ? trained : readFields(text).parties)
    .filter((span) => !speaksFor(text, span))
    .map((span) => wholeName(text, fromCell(text, span)))
    .filter((span) => isWords(text, span) && !isPlace(text, span) && !isOtherName(text, span));
  const inBrackets = [...introducedParties(text), ...shortenedParties(text)]
    .map((party) => ({ ...party, ...wholeName(text, party) }))
    .filter((party) => isWords(text, party) && !speaksFor(text, party) && !isOtherName(text, party));
  const introduced = inBrackets.length >= 2 ? inBrackets : [...inBrackets, ...partiesInRows(text)];
  const all: Span[] = [...read, ...leftOut(text, read, introduced)]
    .map((span) => wholeName(text, firstMention(text, span, inBrackets)))
    .filter((span) => isWords(text, span) && !ofRecitals(text, span, inBrackets));
  const described = all.length < 2 ? describedParties(text) : [];
  const others = described.filter((party) => !all.some((each) => isSame(text, each, party)));
  const redacted = redactedParties(text);
  const undersigned = undersignedParties(text).filter(
    (party) => ![...all, ...described].some((each) => isSame(text, each, party)),
  );
  const signing =
    all.length + others.length + redacted.length + undersigned.length < 2
      ? signingParties(text).filter((span) => !all.some((each) => isSame(text, each, span)))
      : [];
  const spans = (
    described.length >= 2 ? described : [...all, ...others, ...redacted, ...undersigned, ...signing]
  ).toSorted((a, b) => a.start - b.start);
  const named = spans.filter(
    (span, at) =>
      !spans.some((other, place) => place < at && (overlaps(other, span) || sameLetters(text, other, span))),
  );
  const found = named.filter((span) => !named.some((other) => isPartOf(text, span, other)));
  const roles = [...described, ...introduced, ...redacted, ...undersigned];
  const parties = found.map((span, index) => {
    const given = (
      roles.find((party) => overlaps(party, span)) ??
      introduced.find((party) => sameLetters(text, party, span))
    )?.role;
    const bracketed = () => roleOf(text, span, found[index + 1]?.start ?? text.length);
    return {
      name: text.slice(span.start, span.end).replace(/\s+/g, ' ').replace(SENTENCE_END, ''),
      // Of two names in brackets, the one that the clauses speak of is the role.
      role:
        (given !== undefined && !acts(text, given) ? bracketed() : null) ??
        given ??
        bracketed() ??
        roleElsewhere(text, span, found) ??
        (isAddressee(text, span) ? 'you' : null),
      citations: [{ quote: text.slice(span.start, span.end), start: span.start, end: span.end }],
    };
  });
  const sided = parties.map((party) =>
    party.role !== null && isOfEach(text.slice(0, FAR_DOWN), party.role) ? { ...party, role: null } : party,
  );
  const told = sided.filter(
    ({ name }) => !sided.some((other) => other.name !== name && other.role === name.replace(ARTICLE, '')),
  );
  return withCollectiveRoles(text, told);
}
