import type { BriefParty } from '@countersign/events';
import type { Span } from '../span.ts';
import { literally } from '../text/literally.ts';

const BOTH =
  /\b(?:(?:each|either|neither|both|any|no) (?:of the )?part(?:y|ies)|a party(?= (?:shall|will|may|must) not\b)|the parties|neither of them|each of (?:them|(?:the )?[A-Z][^;.]{1,80},? and (?:the )?[A-Z]\w+)|[^,;.]{2,60}(?:\b(?:Inc|Ltd|Co|Corp)\.)?,? on (?:the )?one (?:hand|part|side),? and (?:the )?(?:[DM]rs?\. )?[^,;.]{2,60}(?:\b(?:Inc|Ltd|Co|Corp)\.)?,? on the other(?: (?:hand|part|side))?)\b/i;

/** What parties are called together who have no names of their own. */
const PARTNERS =
  /\b(?:(?:[Ee]ach|[Ee]ither|[Nn]either|[Bb]oth|[Aa]ll)(?: of)? )?(?:[Tt]he )?(?:Partners|Venturers|Co-[Vv]enturers|Members)\b|\b(?:[Ee]ach|[Ee]ither|[Nn]either|[Nn]o|[Aa]ny) (?:Partner|Venturer|Member)\b/g;

/** Ways in which a contract speaks of a party: its role, and the first words of its name. */
function callsOf({ name, role }: BriefParty): string[] {
  const short = name.split(/[\s,]+/)[0]!;
  return [role, name, short.length >= 4 ? short : null, initials(role)].filter((each) => each !== null);
}

/** "MA" for a Marketing Affiliate; a contract that says so defines both. */
const initials = (role: string | null): string | null => {
  const letters = role?.match(/\b[A-Z](?=[a-z])/g)?.join('') ?? '';
  return letters.length >= 2 ? letters : null;
};

/** Somebody who speaks for himself: "I will not compete". */
const SPEAKS = /\bI\b(?= (?:will|shall|agree|may|hereby|covenant|undertake|must|promise)\b)/g;
const COMPANY =
  /\b(?:inc|incorporated|llc|l\.l\.c|ltd|limited|corp|corporation|company|co|plc|llp|lp|l\.p|gmbh|ag|s\.?a|n\.?v|b\.?v|pty|trust|bank|association|university|fund|partners|group|holdings|technolog(?:y|ies)|systems|industries|international)\b/i;

export interface Mentioned {
  readonly who: string;
  readonly at: number;
}

/** Where the one party that is no company says "I". */
function spoken(words: string, parties: readonly BriefParty[]): Mentioned[] {
  const [person, ...others] = parties.filter(({ name }) => !COMPANY.test(name));
  if (!person || others.length > 0) return [];
  return [...words.matchAll(SPEAKS)].map(({ index }) => ({ who: person.role ?? person.name, at: index }));
}

/** Every place at which words call a party by its role, its name or its initials. */
function calledIn(words: string, party: BriefParty): Mentioned[] {
  const who = party.role ?? party.name;
  return callsOf(party).flatMap((call) => {
    const isRole = call === party.role;
    // A role may stand in the plural, and a slip before the apostrophe: "COMPANYS’ LIABILITY".
    const pattern = new RegExp(
      `(?<![\\w])${literally(call)}${isRole ? 's?' : "(?:s(?=['’]))?"}(?![\\w])`,
      isRole ? 'gi' : 'g',
    );
    return [...words.matchAll(pattern)].map(({ index }) => ({ who, at: index }));
  });
}

/** Every stretch of words that speaks of both parties. */
function bothIn(words: string, parties: readonly BriefParty[]): Span[] {
  const together = parties.every(({ role }) => role === null) ? [...words.matchAll(PARTNERS)] : [];
  return [...words.matchAll(new RegExp(BOTH, 'gi')), ...together].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Every mention of a party, or of both, in a passage, in order; who is named with others is not meant alone. */
export function mentions(words: string, parties: readonly BriefParty[]): Mentioned[] {
  const both = bothIn(words, parties);
  const alone = parties
    .flatMap((party) => calledIn(words, party))
    .filter(({ at }) => !both.some(({ start, end }) => start <= at && at < end));
  const together = both.map(({ start }) => ({ who: 'both', at: start }));
  return [...spoken(words, parties), ...alone, ...together].sort((a, b) => a.at - b.at);
}

/** The noun at the beginning of a sentence or behind its number or letter: "6.1 Tarn shall", "e. Tarn agrees". */
const NOUN =
  /(?:^|[.;:,()]\s*|\b\d+(?:\.\d+)*\.?\s+|\b(?:the|that|and)\s+)(?:the\s+)?([A-Z][\w'’&.-]*(?:\s+[A-Z][\w'’&.-]*){0,4})\s*,?\s+(?:(?:also|hereby|further|and)\s+)*(?=(?:shall|will|must|agrees?|hereby|undertakes?|covenants?|may)\b)/g;

/** "INDEMNIFICATION A. Tarn": the title of a clause and the letter of its part. */
const TITLE_AND_LETTER = /^(?:[A-Z]{3,}\s+)+(?:[A-Z]|\d+)\.\s+/;

/** "Indemnification. Tarn": the title of a clause before whoever it binds. */
const TITLE = /^.*\p{Ll}{4,}\.\s+(?=\p{Lu})/u;

/** The noun with capitals that stands last before a place as a subject, where no party is mentioned. */
export const namedBefore = (words: string, at: number): string | null =>
  [...words.slice(0, at + 30).matchAll(NOUN)]
    .findLast(({ index }) => index < at)?.[1]
    ?.replace(TITLE_AND_LETTER, '')
    .replace(TITLE, '') ?? null;

/** What contracts speak of, and whoever is none of the parties alone. */
const NOBODY_NAMED =
  /\b(?:Agreement|Contract|Lease|Licen[cs]e|Term|Either|Each|Any|Both|Neither|Party|Parties|It|This|That|Such|Notice|Orders?|Services?|Engagement|Appointment|Termination|Section|Clause)\b/i;

/** Whoever acts at a place by the noun that is written before it, where that is a side and no thing. */
export function sideBefore(words: string, at: number): string | null {
  const named = namedBefore(words, at);
  return named !== null && !NOBODY_NAMED.test(named) ? named : null;
}

/** Who stands last before a place: the subject of the verb that stands there. */
export const subjectBefore = (all: readonly Mentioned[], at: number): string | null =>
  all.findLast((each) => each.at < at)?.who ?? null;

/** Who stands first after a place, other than somebody given. */
export const objectAfter = (all: readonly Mentioned[], at: number, other: string | null): string | null =>
  all.find((each) => each.at > at && each.who !== other)?.who ?? null;
