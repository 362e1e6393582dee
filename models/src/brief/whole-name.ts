import type { Span } from '../span.ts';

/** What introduces a name: words before parties, or punctuation. */
const INTRODUCED = String.raw`(?:^|\b(?:[Bb]etween|[Aa]mong|and|with|by|[Pp]arties|[A-Z][a-z]+:)\s+|[:,;(|“"\n\t]\s*|\(?\d[.)]\s*)`;
/** Small words within a name, with the words of the name before them: "Care at", "House on the". */
const BEGINNING = String.raw`((?:[A-Z][\w.&'’-]*\s+){1,4}(?:at|in|for|on|of|by|without|to|from)\s+(?:the\s+)?)`;
const BEFORE = new RegExp(`${INTRODUCED}${BEGINNING}$`);
/** Words with capitals that a name does not begin with: what was done by or to somebody, among them. */
const NO_NAME =
  /\b(?:Agreement|Contract|Letter|Deed|Services?|Date|Between|Made|Entered|Terms|Appointment|Schedule|Section|Inc|Ltd|Limited|LLC|Corp|January|February|March|April|May|June|July|August|September|October|November|December|Sent|Written|Drawn)\b|^\w+ed\s+(?:by|to|for|from)\b/i;
/** Behind these comes a name, even one that begins like what was done: "between Made by Hand Limited and …". */
const NAME_FOLLOWS = /(?:\b(?:[Bb]etween|[Aa]mong|[Pp]arties:)|(?:^|\n)\s*\(\d\))\s+$/;
const DONE = /^(?:Made|Sent|Written|Drawn|\w+ed)\s+by\s+$/;
const REACH = 80;

/** A name with the beginning that a reader of names leaves off at a small word: "Home Limited" of "Care at Home Limited". */
export function wholeName(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - REACH), start);
  const beginning = BEFORE.exec(before)?.[1];
  if (beginning === undefined || !/^[A-Z]/.test(beginning) || /\n/.test(beginning)) return { start, end };
  const isName =
    !NO_NAME.test(beginning) ||
    (DONE.test(beginning) && NAME_FOLLOWS.test(before.slice(0, -beginning.length)));
  return isName ? { start: start - beginning.length, end } : { start, end };
}
