/** How much of a contract's beginning names who and when. */
const OPENING = 3000;

/** A place that somebody was to fill in. Asterisks are redactions, and points lead to the pages of a table of contents. */
const BLANK =
  '(?:_{3,}|\\[[\\s_●•]*\\]|\\[\\s*(?:insert|enter|fill|full|legal|name|date|address|company|party|customer|supplier|client|licen[cs]ee|licen[cs]or|recipient|discloser|buyer|seller|employee|contractor|city|state|country|day|month|year)\\b[^\\]\\n]{0,60}\\]|\\{\\{[^}\\n]{1,40}\\}\\}|<\\s*(?:name|date|company|address|insert)[^>\\n]{0,40}>)';

/** What is defined by its own day is no party. */
const NO_PARTY = '(?!["“]?[^"”]{0,20}\\b(?:date|agreement|contract|term)\\b)';
/** Where a party's name belongs: behind "between" and "and", or before the short name that it is given. */
const PARTY = new RegExp(
  `\\b(?:between|among|and|with)\\s*:?\\s+(?:\\(\\w\\)\\s*)?${BLANK}|${BLANK}(?:\\s*,[^.;()_]{0,120})?\\s*\\(\\s*(?:(?:the|each|hereinafter|referred to|as|a)\\s+)*["“]${NO_PARTY}`,
  'gi',
);
/** Where a day belongs. */
const DAY = new RegExp(
  `\\b(?:dated?|as of|on|this|effective|the)\\s*:?\\s*(?:the\\s+)?${BLANK}|${BLANK}\\s*(?:day\\s+of|,?\\s*(?:19|20)(?:\\d\\d|_))`,
  'gi',
);

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Whether who agrees, and when, is still to be filled in: a form, not yet a contract. */
export function isUnfilled(text: string): boolean {
  const opening = text.slice(0, OPENING);
  const parties = count(opening, PARTY);
  return parties >= 2 || (parties === 1 && count(opening, DAY) > 0);
}
