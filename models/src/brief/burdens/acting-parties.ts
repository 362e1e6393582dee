import type { BriefParty } from '@countersign/events';
import { literally } from '../../text/literally.ts';

/** What contracts call their sides, whatever their names. */
const USUAL =
  'Recipient|Discloser|Receiving Party|Disclosing Party|Licensor|Licensee|Supplier|Provider|Customer|Client|Buyer|Purchaser|Seller|Vendor|Contractor|Consultant|Agency|Agent|Principal|Distributor|Reseller|Manufacturer|Company|Owner|Hirer|Lessor|Lessee|Landlord|Tenant|Sponsor|Organi[sz]er|Employer|Employee|Carrier|Shipper|Publisher|Author|Borrower|Lender|Franchisor|Franchisee|Host|Donor|Bank|Authority';
const NAMED_IN_BRACKETS =
  /\(\s*(?:(?:hereinafter|hereafter|herein|each|together|referred to as|called|known as|the|an?)[,\s]+)*[“"‘']?(?:the\s+)?([A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,2})[.,]?[”"’']?\s*\)/g;
/** Where contracts say what they call their sides. */
const OPENING = 3000;
/** Stands for any one side in the words that burdens are looked for in. */
const SIDE = 'PARTY';
/** So much of a name tells it; lines break in it, and it goes on with its form. */
const SAME_NAME = 12;
const NO_SIDE =
  /^(?:agreement|contract|effective date|date|start date|commencement date|parties|party|term|territory|purpose|services?|products?|goods|project|event|fees?|price|software|system|deliverables|schedule|annex|appendix|exhibit|licen[cs]e|lease|materials?|equipment|works|order|orders)$/i;

/** What a row of a table calls somebody: "Carrier", then who that is. */
const CALLED_IN_ROW =
  /^[^\S\n]*(?:the )?([A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,2})(?:\t| \| |:[^\S\n]+)(?:the )?([^\n\t|]+)/gim;

/** Letters call the sides so. */
const AS_LETTERS_DO = /\b[Yy]ou (?:shall|will|may|must|pay|agree|are)\b/;
const WE_OR_YOU = /(?<![\w“"‘'])(?:[Ww]e|[Yy]ou|(?<!\b(?:of|between) )us)(?![\w”"’'])/g;
const OURS_OR_YOURS = /(?<![\w“"‘'])(?:[Oo]ur|[Yy]our)s?(?![\w”"’'])/g;

/** "You may use others as you like" leaves somebody free. */
const FREE =
  /\b(we|you) (?:may|are free to)\b([^.;]{0,60}?),? (?:as|anything|whatever|whenever|wherever) \1 (?:like|wish|please|choose|want)\b/gi;

/**
 * Adds to a marker what letters call their sides: "we" and "you", where a contract speaks so.
 * @param marked puts `PARTY` in place of the names of the sides
 */
export function letterMarker(text: string, marked: (words: string) => string): (words: string) => string {
  if (!AS_LETTERS_DO.test(text)) return marked;
  return (words) =>
    marked(words.replace(FREE, 'PARTY may$2')).replace(OURS_OR_YOURS, `${SIDE}'s`).replace(WE_OR_YOU, SIDE);
}

/** What rows of a table of key terms call the sides whose names stand beside. */
const calledInRows = (opening: string, parties: readonly BriefParty[]): string[] =>
  [...opening.matchAll(CALLED_IN_ROW)]
    .filter(([, , who = '']) => parties.some(({ name }) => who.startsWith(name.slice(0, SAME_NAME))))
    .map(([, name]) => name ?? '');

/**
 * Makes a reader that puts `PARTY` in place of whatever a contract calls one of its sides, so that patterns can ask
 * who may, owes or decides without knowing the names. @param text of the whole contract
 */
export function partyMarker(text: string, parties: readonly BriefParty[]): (words: string) => string {
  const opening = text.slice(0, OPENING);
  const called = [
    ...[...opening.matchAll(NAMED_IN_BRACKETS)].map(([, name]) => name ?? ''),
    ...calledInRows(opening, parties),
  ];
  const roles = parties.flatMap(({ role }) => role ?? []);
  const shortNames = parties
    .map(({ name }) => name.split(/[\s,]+/)[0] ?? '')
    .filter(({ length }) => length > 3);
  const own = [...new Set([...called, ...roles, ...shortNames])].filter(
    (name) => name !== '' && !NO_SIDE.test(name),
  );
  const names = [...own.toSorted((a, b) => b.length - a.length).map(literally), USUAL].join('|');
  const mention = new RegExp(`(?<![\\w“"])(?:[Tt]he )?\\b(?:${names})\\b(?![”"])`, 'g');
  return (words) => words.replace(mention, SIDE);
}
