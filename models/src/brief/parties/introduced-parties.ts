import type { Span } from '../../span.ts';
import { bearsForm, type NamedParty } from './described-parties.ts';
import { isRole } from './party-role.ts';
import { ENDS_WITH_DAY } from './whole-name.ts';

/** How far down the first "between" may stand; behind covers and contents it stands late. */
export const FAR_DOWN = 5000;
const LONGEST_NAMING = 1500;
/** What comes behind the parties; a clause of a clause is numbered so, and no party. */
const RECITALS =
  /\b(?:WHEREAS|RECITALS?|WITNESSETH|BACKGROUND|PRELIMINARY STATEMENTS?|NOW,? THEREFORE)\b|\n\s*1\.1\.?\s/i;
const NO_PARTY =
  /^(?:this|section|article|exhibit|schedule|all|any|each)\b|^[A-Z][a-z]{3,}\.\s|\b(?:Agreement|Commission|Act|Date|Plan|Order|Road|Street|Avenue|Boulevard|Drive|Parkway|Highway|Lane|Suite|Floor)$/i;
const INTRODUCED =
  /\b(?:between|among|by and between|made by|and|with|from|agent for|on behalf of)\s*:?\s+|\n\s*/gi;
/** Brackets in which a party gets its role; numbers of registers and "(Pty) Ltd" are none. */
const ROLE_BRACKET =
  /\(\s*(?:(?:hereinafter|hereafter|referred to as|called|known as|together with its affiliates|each|collectively|individually)[,\s]+)*(?:[“”"‘'](?:the\s+)?((?:[A-Z]|[a-z]{1,3}[A-Z\d]|you\b|we\b)[\w &’'.-]{0,40}?)[.,]?[”"’']|(?:the|an?)\s+[“"‘']?([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2})[”"’']?)(?:,?\s+(?:or|and|which|including|together with)\b[^()]{1,160})?\s*\)/g;
/** A name cut short in its brackets: `ACME TOOLS OF LEEDS (ACME)`, `International Test Systems (ITS)`. */
const SHORT_BRACKET = /\(\s?(?:here(?:in)?after,? )?([A-Z][\w&’'.-]+(?: [A-Z][\w&’'.-]+)?)\s?\)/g;
const BEFORE_NAME =
  /^(?:\s|[;:,.–-]|\(?\d{1,2}[.)]|\([a-z]\)|(?:parties|between|among|by|and|of the (?:one|other) part|the parties(?: are)?|this agreement is (?:made|entered into)[^:\n]{0,60}?(?:between|among)|on the (?:one|other) (?:hand|part)))*/i;
const NAME =
  /^(?:[A-Z][\w.&'’/-]*|[a-z]{1,3}[A-Z\d][\w-]*|[a-z][\w-]*\.(?:com|net|org))(?:,?\s+(?:Inc|Incorporated|L\.?L\.?C|Ltd|Limited|L\.?L?\.?P|Corp|Corporation|Co|S\.?A|S\.?L|N\.?V|B\.?V|GmbH|AG|plc|PLC)\b\.?|\s+(?:\((?:Pty|Pte|UK|US|USA|Europe|Holdings|Ireland|Australia|Canada|International)\)|(?!OF\s+\d)[A-Z\d][\w.&'’/-]*|of(?!\s+\d)|the|and|&)(?![\w])){1,9}/;

/** Parties in the rows of key terms: `Provider: Acme Ltd, of 1 High Street`. */
const ROLE_ROW =
  /^[^\S\n]*(Provider|Supplier|Customer|Client|Contractor|Consultant|Licensor|Licensee|Buyer|Seller|Owner|Hirer|Agency|Agent|Sponsor|Organi[sz]er|Company|Vendor|Publisher|Host|Carrier|Lessor|Lessee|Landlord|Tenant|Lender|Borrower|Charterer|Exhibitor|Producer|Surveyor|Party [AB12])(?:\t|:[^\S\n]+|[^\S\n]\|[^\S\n])/gm;

/** The same in running text: `The buyer/End-User: Acme Co., Ltd. ADD:`; there the name has a legal form. */
const ROLE_IN_LINE =
  /(?<=^|[\s.;])(?:[Tt]he )?([Bb]uyer|[Ss]eller|[Ss]upplier|[Cc]ustomer|[Cc]ompany|[Rr]eseller|[Dd]istributor|[Ll]icensor|[Ll]icensee|[Cc]lient|[Pp]rovider|[Pp]urchaser)(?:\/[A-Z][\w-]+)?\s?:\s+(?=[A-Z])/g;
/** A row that goes on with the next role: "Licensor: ACME FILMS Licensee BIRCH RADIO". */
const NEXT_ROLE =
  /\s+(?:Licensee|Licensor|Buyer|Seller|Customer|Client|Supplier|Reseller|Distributor|Company|Purchaser)\b[\s\S]*$/;

/** What follows the legal form in running text is no part of the name. */
const BEHIND_FORM =
  /(?<=\b(?:Inc|Incorporated|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|PLC|plc|GmbH|AG|B\.V|N\.V|S\.A)\b\.?)\s[\s\S]*$/;

const capitalised = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1);

/** Parties that rows of key terms name by their role. */
export function partiesInRows(text: string): NamedParty[] {
  const head = text.slice(0, FAR_DOWN);
  const named = (pattern: RegExp, behind: RegExp, fits: (name: string) => boolean): NamedParty[] =>
    [...head.matchAll(pattern)].flatMap(({ index, 0: row, 1: role }) => {
      const start = index + row.length;
      const name = NAME.exec(head.slice(start))?.[0]
        .replace(behind, '')
        .replace(/[\s,]+$/, '');
      return name === undefined || role === undefined || NO_PARTY.test(name) || !fits(name)
        ? []
        : [{ start, end: start + name.length, role: capitalised(role) }];
    });
  const rows = named(ROLE_ROW, NEXT_ROLE, () => true);
  const inLine = named(ROLE_IN_LINE, BEHIND_FORM, bearsForm).filter(
    ({ role }) => !rows.some((row) => row.role.toLowerCase() === role.toLowerCase()),
  );
  return [...rows, ...inLine];
}

/** Where the opening names the parties: from "between" to the recitals. */
function naming(text: string): { opening: string; from: number } {
  const head = text.slice(0, FAR_DOWN);
  const between = head.search(/\b(?:between|among|made by|parties)\b/i);
  const from = between >= 0 && between < head.search(ROLE_BRACKET) ? between : 0;
  const opening = text.slice(0, from + LONGEST_NAMING);
  const stop = opening.slice(from).search(RECITALS);
  return { opening: stop < 0 ? opening : opening.slice(0, from + stop), from };
}

/** `[*] ("Distributor")`: a party whose name was taken out, as the contract writes it. */
const TAKEN_OUT = /\b(?:and|between|among|with)\s+(\[\s?[*●•]+\s?\])[\s\S]{0,160}?$/i;

/** Whoever signs at the end bears this role. */
const UNDERSIGNED = /\bthe undersigned\b[^()]{0,60}$/i;

/** Parties that the opening introduces with the role it gives them, one before each bracket with a role. */
export function introducedParties(text: string): NamedParty[] {
  const { opening, from } = naming(text);
  const found: NamedParty[] = [];
  let after = from;
  for (const bracket of opening.slice(from).matchAll(ROLE_BRACKET)) {
    const at = from + bracket.index;
    const role = (bracket[1] ?? bracket[2] ?? '').replace(/[.,]$/, '').replace(/\s+/g, ' ').trim();
    const between = opening.slice(after, at);
    const named =
      TAKEN_OUT.test(between) || UNDERSIGNED.test(between) ? null : nameBetween(opening, after, at);
    after = at + bracket[0].length;
    if (named && isRole(role)) found.push({ ...named, role });
  }
  return found;
}

const initialsOf = (name: string): string =>
  name
    .replace(/\b(?:of|the|and|inc|ltd|llc)\b/gi, '')
    .match(/\b[A-Z]/g)
    ?.join('') ?? '';

/** Parties whose names the opening cuts short in brackets. */
export function shortenedParties(text: string): NamedParty[] {
  const { opening } = naming(text);
  let after = 0;
  return [...opening.matchAll(SHORT_BRACKET)].flatMap(({ index, 0: whole, 1: short = '' }) => {
    const named = namesBetween(opening, after, index).findLast(({ start, end }) => {
      const name = opening.slice(start, end);
      return name !== short && (name.startsWith(`${short} `) || initialsOf(name) === short);
    });
    after = index + whole.length;
    return named ? [{ ...named, role: short }] : [];
  });
}

const trimmed = (name: string): string =>
  name
    .replace(/[\s,]+$/, '')
    .replace(ENDS_WITH_DAY, '')
    .replace(/\s+(?:and|of|the)$/i, '');

/** Every name between two places, whatever stands before it. */
const namesBetween = (opening: string, from: number, to: number): Span[] =>
  [...opening.slice(from, to).matchAll(/(?<![\w.&'’/-])[A-Z]/g)].flatMap(({ index }) => {
    const name = trimmed(NAME.exec(opening.slice(from + index, to))?.[0] ?? '');
    const start = from + index;
    return name.includes(' ') ? [{ start, end: start + name.length }] : [];
  });

/** Parties that the opening names by a mark in place of the name, with the role it gives them. */
export function redactedParties(text: string): NamedParty[] {
  const { opening, from } = naming(text);
  let after = from;
  return [...opening.slice(from).matchAll(ROLE_BRACKET)].flatMap((bracket) => {
    const at = from + bracket.index;
    const found = TAKEN_OUT.exec(opening.slice(after, at));
    const start = found ? after + found.index + found[0].indexOf(found[1]!) : 0;
    after = at + bracket[0].length;
    const role = bracket[1] ?? bracket[2] ?? '';
    return found && isRole(role) ? [{ start, end: start + found[1]!.length, role }] : [];
  });
}

/** A name of one word, known by what its bearer is: "Tarn, a Delaware corporation". */
const OF_ONE_WORD =
  /^[A-Z][\w.&'’-]{2,}(?=,? (?:an?|the) (?:[\w-]+ ){0,4}(?:corporation|company|partnership|association|firm)\b)/;
/** Words in capitals that say something name nobody: "THE EXHIBIT BECAUSE IT IS BOTH". */
const IN_A_SENTENCE = /\b(?:IS|ARE|WAS|WERE|BEEN|BECAUSE|WHICH|THAT)\b/;
/** The end of an address: "York 10016", "Leeds LS1 4AB", "Ottawa K1A 0B1", "1012 Amsterdam". */
const ENDS_ADDRESS =
  /\s(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d)$|^\d{4,6}\s/;

/** A town before its state or country and number: "Santa Clara, CA 95050", "Leeds, LS1 4AB". */
const BEFORE_POSTCODE =
  /^,?\s+(?:[A-Z]{2}\.?|[A-Z][a-z]+(?: [A-Z][a-z]+)?),?\s+\d{5}\b|^,?\s+(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d)\b/;
/** Whether a name without a legal form is the town of an address that goes on behind it. */
export const isTown = (name: string, behind: string): boolean =>
  BEFORE_POSTCODE.test(behind) && !bearsForm(name);

/** A heading and the sentence under it: "GENERAL 8 This". */
const RUN_TOGETHER = /\n\s*\n|\s(?:This|These|The|In|It)$/;
/** The first line of a letter; what brackets under it say is of nobody whose address stands above it. */
const SALUTATION =
  /^[^\S\n]*(?:Dear [^\n]{2,60}|(?:Ladies and )?Gentlemen|To whom it may concern)[^\S\n]*[:,]/gim;

/** The name that stands first behind the last word that introduces one, between two places. */
function nameBetween(opening: string, from: number, to: number): Span | null {
  const stretch = opening.slice(from, to);
  const starts = [0, ...[...stretch.matchAll(INTRODUCED)].map(({ index, 0: word }) => index + word.length)];
  const greeted = [...stretch.matchAll(SALUTATION)].at(-1);
  const above = greeted ? greeted.index + greeted[0].length : 0;
  for (const start of starts.filter((each) => each >= above).toReversed()) {
    const lead = BEFORE_NAME.exec(stretch.slice(start))?.[0].length ?? 0;
    const rest = stretch.slice(start + lead);
    const name = trimmed((NAME.exec(rest) ?? OF_ONE_WORD.exec(rest))?.[0] ?? '');
    if (name.length < 4 || NO_PARTY.test(name) || ENDS_ADDRESS.test(name) || IN_A_SENTENCE.test(name))
      continue;
    if (RUN_TOGETHER.test(name) || isTown(name, rest.slice(name.length))) continue;
    const at = from + start + lead;
    return { start: at, end: at + name.length };
  }
  return null;
}
