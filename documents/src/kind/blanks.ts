import { SIDES } from './sides.ts';

/** How much of a contract's beginning names who and when. */
const OPENING = 3000;

/** What is to be filled in, by what it is called. */
const NAMES =
  'insert|enter|name|date|company|party|customer|supplier|client|licen[cs]ee|licen[cs]or|recipient|discloser|buyer|seller|employee|contractor|address';

/**
 * A place that somebody was to fill in: where a party or a day belongs, points are one, too. Asterisks are
 * redactions.
 */
const BLANK =
  `(?:_{3,}|…{2,}|\\.{6,}|(?:\\.\\s){6,}|\\bX{4,}\\b|\\bXX[/.-]XX[/.-][\\dX]{2,4}\\b|\\bDD[/.-]MM[/.-]YYYY\\b|\\bMM[/.-]DD[/.-]YYYY\\b|«[^»\\n]{1,40}»|\\b(?:COMPANY|RECIPIENT|PARTY|CLIENT|CUSTOMER|SUPPLIER|BUYER|SELLER|LANDLORD|TENANT|EMPLOYER|EMPLOYEE|YOUR|FULL) NAME\\b|<\\s*(?:${NAMES}|[\\w]{3,20} name)\\b[^>\\n]{0,40}>|\\$\\{[^}\\n]{1,40}\\}|` +
  '\\[[\\s_●•]*\\]|\\[\\s*(?:insert|enter|fill|full|legal|name|date|address|company|party|customer|supplier|client|licen[cs]ee|licen[cs]or|recipient|discloser|buyer|seller|employee|contractor|city|state|country|day|month|year)\\b[^\\]\\n]{0,60}\\]|\\{\\{[^}\\n]{1,40}\\}\\})';

/** What is defined by its own day is no party. */
const NO_PARTY = '(?!["“]?[^"”]{0,20}\\b(?:date|agreement|contract|term)\\b)';
/** Where a party's name belongs: behind "between" and "and", or before the short name that it is given. */
const PARTY = new RegExp(
  `\\b(?:between|among|and|with)\\s*:?\\s+(?:\\(\\w\\)\\s*)?${BLANK}|${BLANK}(?:\\s*,[^.;()_]{0,120})?\\s*\\(\\s*(?:(?:the|each|hereinafter|referred to|as|a)\\s+)*["“]${NO_PARTY}`,
  'gi',
);
/** What the sides of contracts are called, before the place of a name. */
const SIDE = new RegExp(`^\\s*(?:the\\s+)?(?:${SIDES})(?:\\s*\\([^)\\n]{1,30}\\))?\\s*:\\s*${BLANK}`, 'gim');
/** Where a day belongs. */
const DAY = new RegExp(
  `\\b(?:dated?|as of|on|this|effective|the)\\s*:?\\s*(?:the\\s+)?${BLANK}|${BLANK}\\s*(?:day\\s+of|,?\\s*(?:19|20)(?:\\d\\d|_))`,
  'gi',
);

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Whether who agrees, and when, is still to be filled in: a form, not yet a contract. */
export function isUnfilled(text: string): boolean {
  const opening = text.slice(0, OPENING);
  const parties = count(opening, PARTY) + count(opening, SIDE);
  return parties >= 2 || (parties === 1 && count(opening, DAY) > 0);
}
