import type { BriefParty } from '@countersign/events';
import { overlaps, type Span } from '../span.ts';
import { loadModels } from '../storage/load-models.ts';
import { describedParties, type NamedParty } from './described-parties.ts';
import { wholeName } from './whole-name.ts';

/** What a contract calls a party, just after its name: `Acme Inc., a Utah corporation (the "Seller")`. */
const ROLE =
  /(?:(?:hereinafter|hereafter|herein|collectively|each|individually|referred to(?: herein)? as|called|known as|the|as|or)\b|[\s,(])*(?<!\w)[“"‘']([A-Z][\w /&.,'’-]{0,40}?)[.,]?[”"’']/;
/** The same without quotation marks: `Acme Ltd, of 1 High Street (the Seller)`. */
const BARE_ROLE = /\((?:each,? )?(?:the|an?) ([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2})\)/;
/** A role alone in its brackets: `Acme Ltd (Shipper)`. */
const ROLE_ALONE =
  /\((Transporter|Shipper|Supplier|Customer|Client|Contractor|Consultant|Licensor|Licensee|Buyer|Purchaser|Seller|Owner|Sponsor|Company|Vendor|Carrier|Lessor|Lessee|Landlord|Tenant|Distributor|Employee|EMPLOYEE|Employer|Executive|Discloser|Recipient)\)/;
/** How far from a name its role may stand: an address and a description fit in. */
const REACH = 420;
const NO_ROLE =
  /^(?:transaction|purpose|services?|products?|goods|software|territory|evaluation material|(?:confidential|proprietary) information|agreement|effective date|parties|party|term|contract|letter|closing date|recitals)$/i;

function roleOf(text: string, end: number, limit: number): string | null {
  let at = end;
  const stop = Math.min(limit, end + REACH);
  while (at < stop) {
    const rest = text.slice(at, stop);
    const found = [ROLE.exec(rest), BARE_ROLE.exec(rest), ROLE_ALONE.exec(rest)]
      .filter((each) => each !== null)
      .toSorted((a, b) => a.index - b.index)[0];
    if (!found) return null;
    if (!NO_ROLE.test(found[1]!)) return found[1]!.replace(/\s+/g, ' ').trim();
    at += found.index + found[0].length;
  }
  return null;
}

/** How far down the first "between" may stand; behind covers and contents it stands late. */
const FAR_DOWN = 5000;
const LONGEST_NAMING = 1500;
const RECITALS = /\b(?:WHEREAS|RECITALS?|WITNESSETH|BACKGROUND|NOW,? THEREFORE)\b/i;
const NO_PARTY =
  /^(?:this|section|article|exhibit|schedule|all|any)\b|\b(?:Agreement|Commission|Act|Date|Plan)$/i;
const INTRODUCED = /\b(?:between|among|by and between|made by|and|with)\s*:?\s+|\n\s*/gi;
/** Brackets in which a party gets its role; numbers of registers and "(Pty) Ltd" are none. */
const ROLE_BRACKET =
  /\(\s*(?:(?:hereinafter|hereafter|referred to as|called|known as|together with its affiliates|each)[,\s]+)*(?:[“"‘'](?:the\s+)?([A-Z][\w &’'.-]{1,40}?)[.,]?[”"’']|(?:the|an?)\s+[“"‘']?([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2})[”"’']?)(?:\s+or\s+[^()]{1,40})?\s*\)/g;
const BEFORE_NAME =
  /^(?:\s|[;:,.–-]|\(?\d{1,2}[.)]|\([a-z]\)|(?:parties|between|among|by|and|of the (?:one|other) part|the parties(?: are)?|this agreement is (?:made|entered into)[^:\n]{0,60}?(?:between|among)|on the (?:one|other) (?:hand|part)))*/i;
const NAME =
  /^[A-Z][\w.&'’/-]*(?:,?\s+(?:Inc|Incorporated|L\.?L\.?C|Ltd|Limited|L\.?L?\.?P|Corp|Corporation|Co|S\.?A|S\.?L|N\.?V|B\.?V|GmbH|AG|plc|PLC)\b\.?|\s+(?:\((?:Pty|Pte|UK|US|Europe|Holdings|Ireland|Australia)\)|[A-Z\d][\w.&'’/-]*|of|the|and|&)(?![\w])){1,9}/;

/** Parties in the rows of key terms: `Provider: Acme Ltd, of 1 High Street`. */
const ROLE_ROW =
  /^[^\S\n]*(Provider|Supplier|Customer|Client|Contractor|Consultant|Licensor|Licensee|Buyer|Seller|Owner|Hirer|Agency|Agent|Sponsor|Organi[sz]er|Company|Vendor|Publisher|Host|Carrier|Lessor|Lessee|Landlord|Tenant|Party [AB12])(?:\t|:[^\S\n]+|[^\S\n]\|[^\S\n])/gm;

function partiesInRows(text: string): NamedParty[] {
  const head = text.slice(0, FAR_DOWN);
  return [...head.matchAll(ROLE_ROW)].flatMap(({ index, 0: row, 1: role }) => {
    const start = index + row.length;
    const name = NAME.exec(head.slice(start))?.[0].replace(/[\s,]+$/, '');
    return name === undefined || role === undefined || NO_PARTY.test(name)
      ? []
      : [{ start, end: start + name.length, role }];
  });
}

/** Parties that the opening introduces with the role it gives them, one before each bracket with a role. */
function introducedParties(text: string): NamedParty[] {
  const head = text.slice(0, FAR_DOWN);
  const between = head.search(/\b(?:between|among|made by|parties)\b/i);
  const from = between >= 0 && between < head.search(ROLE_BRACKET) ? between : 0;
  const naming = text.slice(0, from + LONGEST_NAMING);
  const stop = naming.slice(from).search(RECITALS);
  const opening = stop < 0 ? naming : naming.slice(0, from + stop);
  const found: NamedParty[] = [];
  let after = from;
  for (const bracket of opening.slice(from).matchAll(ROLE_BRACKET)) {
    const at = from + bracket.index;
    const role = (bracket[1] ?? bracket[2] ?? '').replace(/[.,]$/, '').replace(/\s+/g, ' ').trim();
    const named = nameBetween(opening, after, at);
    after = at + bracket[0].length;
    if (named && !NO_ROLE.test(role)) found.push({ ...named, role });
  }
  return found;
}

/** The name that stands first behind the last word that introduces one, between two places. */
function nameBetween(opening: string, from: number, to: number): Span | null {
  const stretch = opening.slice(from, to);
  const starts = [0, ...[...stretch.matchAll(INTRODUCED)].map(({ index, 0: word }) => index + word.length)];
  for (const start of starts.toReversed()) {
    const lead = BEFORE_NAME.exec(stretch.slice(start))?.[0].length ?? 0;
    const name = NAME.exec(stretch.slice(start + lead))?.[0]
      .replace(/[\s,]+$/, '')
      .replace(/\s+(?:and|of|the)$/, '');
    if (name === undefined || name.length < 4 || NO_PARTY.test(name)) continue;
    const at = from + start + lead;
    return { start: at, end: at + name.length };
  }
  return null;
}

/** Where the opening names a party that was found by its signature: there it gets its role. */
function firstMention(text: string, span: Span): Span {
  if (span.start < FAR_DOWN) return span;
  const start = text.slice(0, FAR_DOWN).toLowerCase().indexOf(text.slice(span.start, span.end).toLowerCase());
  return start < 0 ? span : { ...span, start, end: start + span.end - span.start };
}

/** Whether two spans are of one party, at one place or by the beginning of its name. */
const isSame = (text: string, one: Span, other: Span): boolean => {
  const [name = '', again = ''] = [one, other].map(({ start, end }) => text.slice(start, end).toLowerCase());
  return overlaps(one, other) || name.startsWith(again) || again.startsWith(name);
};

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

/** The parties, as the contract writes them, in the order in which it names them. */
export function findParties(text: string): BriefParty[] {
  const { readParties, readFields } = loadModels();
  const trained = readParties(text);
  const read = trained.length >= 2 ? trained : readFields(text).parties;
  const inBrackets = introducedParties(text);
  const introduced = inBrackets.length >= 2 ? inBrackets : [...inBrackets, ...partiesInRows(text)];
  const missing = introduced.filter(
    (party) =>
      !read.some(
        (each) =>
          overlaps(each, party) ||
          text.slice(each.start, each.end).toLowerCase() === text.slice(party.start, party.end).toLowerCase(),
      ),
  );
  const all: Span[] = [...read, ...(read.length < 2 ? missing : [])].map((span) => firstMention(text, span));
  const described = all.length < 2 ? describedParties(text) : [];
  const others = described.filter((party) => !all.some((each) => isSame(text, each, party)));
  const named = (
    described.length >= 2 ? described : [...all.map((span) => wholeName(text, span)), ...others]
  ).toSorted((a, b) => a.start - b.start);
  const found = named.filter((span) => !named.some((other) => isPartOf(text, span, other)));
  const roles = [...described, ...introduced];
  return found.map(({ start, end }, index) => ({
    name: text.slice(start, end).replace(/\s+/g, ' '),
    role:
      roles.find((party) => overlaps(party, { start, end }))?.role ??
      roleOf(text, end, found[index + 1]?.start ?? text.length),
    citations: [{ quote: text.slice(start, end), start, end }],
  }));
}
