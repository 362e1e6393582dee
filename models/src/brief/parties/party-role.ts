import type { Span } from '../../span.ts';
import { literally } from '../../text/literally.ts';

/** What a contract calls a party, just after its name: `Acme Inc., a Utah corporation (the "Seller")`. */
const QUOTED =
  /(?:(?:hereinafter|hereafter|herein|collectively|each|individually|referred to(?: herein)? as|called|known as|the|as|or)\b|[\s,(])*(?<!\w)[“”"‘'](?:the\s+)?([A-Z][\w /&.,'’-]{0,40}?)[.,]?[”"’']/;
/** The same without quotation marks: `Acme Ltd, of 1 High Street (the Seller)`. */
const BARE =
  /\((?:each,? )?(?:the|an?|(?:hereinafter|hereafter)(?:,? (?:referred to as|called))?(?: the)?) ([A-Z][\w&’'-]*(?: [A-Z][\w’'-]*){0,2})\)/;
/** A name cut short as it is written, small letters too: `ebix.com, Inc. ("ebix")`. */
const SHORTENED = /^,?\s*\(\s?[“"]([a-z][\w.-]*)[”"]\s?\)/;
const NOUNS =
  'Transporter|Shipper|Supplier|Customer|Client|Contractor|Consultant|Developer|Designer|Manufacturer|Licensor|Licensee|Franchisor|Franchisee|Buyer|Purchaser|Seller|Reseller|Owner|Sponsor|Company|Vendor|Provider|Publisher|Carrier|Lessor|Lessee|Landlord|Tenant|Distributor|Agent|Manager|Employee|EMPLOYEE|Employer|Executive|Discloser|Recipient|Talent|Artist|Borrower|Lender|Guarantor';
/** A role alone in its brackets: `Acme Ltd (Shipper)`. */
const ALONE = new RegExp(String.raw`\(\s?(${NOUNS})\s?\)`);
const ALONE_BEFORE = new RegExp(String.raw`\(\s?(${NOUNS})\s?\)\s*$`);
const ROLE_NOUN = new RegExp(String.raw`\b(?:${NOUNS})\b`);
/** How far from a name its role may stand: an address and a description fit in. */
const REACH = 420;
const NO_ROLE =
  /^(?:transaction|purpose|services?|products?|goods|equipment|premises|property|materials?|deliverables?|works?|site|system|platform|data|fees?|charges?|prices?|hire period|software|territory|evaluation material|(?:confidential|proprietary) information|effective date|parties|party|term|contract|letter|closing date|recitals)$|\b(?:agreement|amendment|course|program(?:me)?|project|date|plan|stock|shares|notes?|trademarks?|patents?|technology|contract|web ?site)$/i;

/** Somebody whose name was taken out or left blank stands between: a role behind that is theirs. */
const SOMEBODY_ELSE = /\b(?:and|with)\s+(?:\[[^\]\w]{0,8}\]|_{3,}|the undersigned\b)/i;

/** A word of the name itself, alone in brackets: "Ann Tarn, of 1 High Street (Tarn)". */
const OWN_WORD = /^[^(“"]{0,160}\(\s?([A-Z][\w’'-]+)\s?\)/;
/** The next row of key terms is about something else. */
const NEXT_ROW = /\n[^\S\n]*[A-Z][\w’' ]{1,28}(?::[^\S\n]|\t| \| )/;
/** Where the parties are named already, brackets name something else. */
const RECITALS = /\b(?:WHEREAS|W ?I ?T ?N ?E ?S ?S ?E ?T ?H|RECITALS|NOW,? THEREFORE)\b/;

/** Whether a word of a contract is what it calls somebody, and not what it calls a thing. */
export const isRole = (word: string): boolean => !NO_ROLE.test(word);

/** Whether some words hold a noun that contracts call their parties by. */
export const holdsRoleNoun = (words: string): boolean => ROLE_NOUN.test(words);

/** Whether whoever is called so does, owes or has something in the text. */
export const acts = (text: string, role: string): boolean =>
  new RegExp(
    String.raw`(?<!\w)${literally(role)}(?:[’'](?:s\b|(?=\s))|,?\s+(?:(?:also|hereby|each|further|and [A-Z]\w+)\s+)?(?:shall|will|may|must|agrees?|ha[sv]e?|is|are|represents?|acknowledges?|covenants?|undertakes?|desires?|wish(?:es)?|warrants?|grants?|intends?|understands?)\b)`,
    'i',
  ).test(text);

/** What each of the parties is called tells none from the others: `(individually the "Member")`. */
export const isOfEach = (text: string, role: string): boolean =>
  new RegExp(
    String.raw`\b(?:individually|each)[,\s]+(?:(?:hereinafter|referred to|known|called|as|an?|the)\s+)*[“"]${literally(role)}["”]`,
  ).test(text);

/** The role that brackets give whoever is named just before a place; null where none do. */
export function roleOf(text: string, { start, end }: Span, limit: number): string | null {
  const before = ALONE_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  if (before !== undefined) return before;
  const short = SHORTENED.exec(text.slice(end, end + 60))?.[1];
  if (short !== undefined && text.slice(start, end).startsWith(short)) return short;
  const behind = text.slice(end, Math.min(limit, end + REACH));
  const own = OWN_WORD.exec(behind)?.[1];
  if (
    own !== undefined &&
    new RegExp(String.raw`(?<!\w)${literally(own)}(?!\w)`).test(text.slice(start, end))
  )
    return own;
  const other = SOMEBODY_ELSE.exec(behind)?.index ?? REACH;
  const recitals = Math.min(RECITALS.exec(behind)?.index ?? REACH, NEXT_ROW.exec(behind)?.index ?? REACH);
  const stop = Math.min(limit, end + other, end + recitals);
  const named: string[] = [];
  for (let at = end; at < stop; ) {
    const rest = text.slice(at, stop);
    const found = [QUOTED.exec(rest), BARE.exec(rest), ALONE.exec(rest)]
      .filter((each) => each !== null)
      .toSorted((a, b) => a.index - b.index)[0];
    if (!found) break;
    const role = (found[1] ?? '').replace(/\s+/g, ' ').trim();
    if (isRole(role)) named.push(role);
    at += found.index + found[0].length;
  }
  return named.find((role) => acts(text, role)) ?? named[0] ?? null;
}
