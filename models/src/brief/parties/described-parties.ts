import type { Span } from '../../span.ts';

/** A party with what the contract calls it. */
export interface NamedParty extends Span {
  readonly role: string;
}

/** Openings and key terms stand there. */
const HEAD = 5000;
const WORD = String.raw`[A-Z][\p{L}\d.&’'/-]*`;
const NAME = String.raw`${WORD}(?:,? (?:${WORD}|of|the|and|&|\((?:${WORD} ?){1,3}\))){0,9}`;
/** What a name ends with when a legal person bears it. */
const FORM = String.raw`\b(?:Inc|Incorporated|L\.?L\.?C|Ltd|Limited|L\.?L?\.?P|Corp|Corporation|Company|plc|PLC|GmbH|AG|B\.?V|N\.?V|S\.?A|S\.?L|OÜ|A/S|AB|Oy|DAC|Trust|Foundation|Society|Charity|University|College|Council|Board|Cooperative|Co-operative|Association|Partnership|Academy|School|Institute|Hospital|Practice|Authority|& (?:Sons|Daughters|Co))\b`;
/** How rows say what somebody is: a company, somebody of an address, somebody in business alone. */
const DESCRIBED =
  /^[,;]?\s*(?:\([^)]{3,40}\)[,;]?\s*)?(?:an?\s(?:[\w-]+\s){0,4}(?:company|corporation|partnership|charity|trust|society|association|body|co-?operative|choir|club|firm|school)\b|(?:which is |who is )?(?:registered|incorporated|established|trading as|a sole trader|self-employed|acting by)\b|(?:whose|with its|having its) (?:registered|office)|(?:of|at)\s\d|\d+\w?,?\s[A-Z])/;
const ROW =
  /^[^\S\n]*((?:The )?[A-Z][\p{L}’'-]*(?: [A-Z]?[\p{L}’'-]+){0,2})(?:\t| \| |:[^\S\n]+)(?:[Tt]he )?/gmu;
const NO_LABEL =
  /^(?:contacts?|address\w*|notices?|signed|by|name|title|date|dated|from|to|cc|re|venue|place|site|premises|property|goods|products?|equipment|services?|bank|insurer|auditors?|court|law)$/i;

const called = (label: string): string => label.replace(/^The /, '');
const BEARS_FORM = new RegExp(FORM);
/** Whether a name has the form of a legal person. */
export const bearsForm = (name: string): boolean => BEARS_FORM.test(name);
const TO_ITS_FORM = new RegExp(String.raw`^.*?${FORM}\.?(?=,|\s*$)`, 's');
const OPENS_WITH_NAME = new RegExp(`^${NAME}`, 'u');

/** A name as far as its legal form, or as far as its sentence goes. */
function spelt(name: string): string {
  const whole = TO_ITS_FORM.exec(name)?.[0] ?? name;
  return (whole.split(/(?<!\b(?:Inc|Ltd|Corp|Co|St|Mr|Ms|Mrs|Dr|\p{Lu}))\.(?:\s|$)/u)[0] ?? '')
    .replace(/[\s,]+$/, '')
    .replace(/\s+(?:and|of|the)$/, '');
}

/** Whether the text goes on to speak of somebody by that label. */
const isSpokenOf = (text: string, label: string): boolean =>
  (text.match(new RegExp(String.raw`\b(?:[Tt]he )?${label.replace(/[^\p{L} ]/gu, '.')}\b`, 'gu'))?.length ??
    0) > 2;

/** Key terms of any label: `Museum | The Inverallan Trust, a charity`, where the text then speaks of the Museum. */
function inRows(text: string): NamedParty[] {
  const head = text.slice(0, HEAD);
  return [...head.matchAll(ROW)].flatMap(({ index, 0: row, 1: label = '' }) => {
    const start = index + row.length;
    const name = spelt(OPENS_WITH_NAME.exec(head.slice(start))?.[0] ?? '');
    const end = start + name.length;
    const isNamed = bearsForm(name) || DESCRIBED.test(head.slice(end, end + 120));
    return name.includes(' ') && isNamed && !NO_LABEL.test(called(label)) && isSpokenOf(text, called(label))
      ? [{ start, end, role: called(label) }]
      : [];
  });
}

/** `Acme Ltd (SC1), of 1 High Street, is "the Store"`. */
const IS_CALLED = new RegExp(
  String.raw`(?:^|[.;:]\s+|\n\s*|\band\s+)(?<name>${NAME}\s?${FORM}\.?)(?<between>[^.“”"]{0,200}?(?:\s[A-Z]\.[^.“”"]{0,80})?)\s+is\s+(?:called\s+|referred\s+to\s+as\s+)?(?:[“"](?:the\s+)?(?<role>[A-Z][\p{L}’' -]{1,40})[”"])`,
  'gu',
);

/** `"We" and "us" mean Acme DAC; "you" means Jane Smith`. */
const STANDS_FOR = new RegExp(
  String.raw`[“"‘'](?<role>[Ww]e|[Uu]s|[Yy]ou)[”"’'](?:(?:,|\sand|,\sand)\s[“"‘'](?:us|our|your|ours)[”"’'])*\s+(?:means?|refers?\sto|is|are)\s+(?:the\s+)?(?<name>${NAME})`,
  'gu',
);

const matched = (text: string, pattern: RegExp): NamedParty[] =>
  [...text.slice(0, HEAD).matchAll(pattern)].flatMap(({ index, 0: all, groups }) => {
    const name = spelt(groups?.name ?? '');
    const start = index + all.lastIndexOf(name);
    return name.includes(' ') ? [{ start, end: start + name.length, role: groups?.role ?? '' }] : [];
  });

/** Each role once, in the order of the text. */
const eachRoleOnce = (parties: readonly NamedParty[]): NamedParty[] =>
  parties
    .filter(
      ({ role }, at) => parties.findIndex((each) => each.role.toLowerCase() === role.toLowerCase()) === at,
    )
    .toSorted((a, b) => a.start - b.start);

/**
 * Parties of plain contracts, which no "between" introduces: in rows of key terms under whatever label, in sentences
 * that say what each is called, and in letters that say who "we" and "you" are. One alone may be the other side of a
 * party that is known.
 */
export function describedParties(text: string): NamedParty[] {
  const ways = [inRows(text), matched(text, IS_CALLED), matched(text, STANDS_FOR)].map(eachRoleOnce);
  return ways.find(({ length }) => length >= 2) ?? ways.find(({ length }) => length > 0) ?? [];
}
