import type { DateMention } from '@countersign/documents/values';
import type { Brief } from '@countersign/events';
import { type BriefSource, cite, type Passage } from '../source.ts';

const STARTS =
  /\b(?:effective (?:as of|date|from|on|this)|(?:entered|made|executed|dated|signed|is)\b[^.;]{0,60}\b(?:as of|on|this|effective|dated)?|commenc\w+|dated for reference)\b/i;
const STATED = /\b(?:effective (?:as of|as from|from|on|this|date)|effective date)\b[^.;]{0,60}$/i;
const NAMED_AFTER = /^[^.;]{0,60}(?<!\b(?:from|after|following|of) the )effective date/i;
/** What was agreed or enacted before. */
const RECITAL = /^[\W\d]*(?:[A-Z][.)]\s*|and )?WHEREAS\b/;
const DEFINED = /\beffective date["”’']?\W{0,6}(?:means|is|shall mean)\b/i;
const OPENING = 3500;

/** A day that can be read two ways is told as a warning, and is no day to reckon from. */
export const isCertain = ({ readings }: DateMention): boolean => readings.length === 1;

type Dated = DateMention & { readonly passage: Passage };

const REACH = 140;
const beforeOf = ({ passage, start }: Dated): string =>
  passage.words.slice(Math.max(0, start - REACH), start);

/** Nouns for what is written and dated. */
const WRITTEN = /\b(?:agreement|contract|letter|note|deed|lease|amendment|schedule|order|filing)\b/gi;
const OTHER_ONE = /\b(?:an?|that|certain|the|such|said|its|their|under|to)\b[^.;:]{0,90}$/i;
/** Behind a comma it is said of something else: "the additions to this proposal, Tarn has confirmed by letter dated". */
const OWN_ONE = /\bthis\b[^.;:,]{0,60}$/i;

/** Whether a day is that of another paper: "a Rights Agreement, dated as of June 24". */
function isOfAnother(date: Dated): boolean {
  const before = beforeOf(date).replace(/\([^()]*\)/g, ' ');
  const noun = [...before.matchAll(WRITTEN)].at(-1);
  if (!noun) return false;
  const named = before.slice(0, noun.index);
  return OTHER_ONE.test(named) && !OWN_ONE.test(named);
}

const LETTER =
  /\b(?:ladies and gentlemen|gentlemen:|dear (?:mr|ms|mrs|dr|sir|madam)\b|date set forth above)/i;
const HEAD = 1500;

/** The day over a letter, alone on its line. */
function dateline({ text, datesIn }: BriefSource): Brief['effectiveDate'] {
  const head = text.slice(0, HEAD);
  if (!LETTER.test(text.slice(0, OPENING))) return null;
  for (const { index, 0: line } of head.matchAll(/^[^\n]{6,40}$/gm)) {
    const words = line.trim();
    const [date] = datesIn(words);
    if (date && isCertain(date) && date.start === 0 && date.end >= words.length - 1)
      return { value: date.value, citations: cite(text, { start: index, end: index + line.length }) };
  }
  return null;
}

const WITNESSED =
  /\bin witness whereof\b[^.;]{0,160}\b(?:as of|(?:executed?|sign(?:ed)?)(?: this (?:agreement|contract|deed))?(?: on)?,?) (?:this |the )?$/i;

/** The day on which the contract takes effect. */
export function effectiveDate(source: BriefSource): Brief['effectiveDate'] {
  const { text, passages, datesIn } = source;
  const datesOf = (some: readonly Passage[]): Dated[] =>
    some.flatMap((passage) => datesIn(passage.words).map((date) => ({ passage, ...date })));
  const dated = datesOf(passages.filter(({ start }) => start < OPENING)).filter((each) => !isOfAnother(each));
  const defined = datesOf(passages.filter(({ words }) => DEFINED.test(words)));
  const isNamed = ({ passage, end }: Dated) => {
    const next = datesIn(passage.words).find(({ start }) => start >= end)?.start;
    return NAMED_AFTER.test(passage.words.slice(end, next));
  };
  const agreed = dated.filter(({ passage }) => !RECITAL.test(passage.words));
  const chosen =
    dated.find(isNamed) ??
    defined.find((date) => STATED.test(beforeOf(date))) ??
    agreed.find((date) => STATED.test(beforeOf(date))) ??
    agreed.find((date) => STARTS.test(beforeOf(date)));
  if (chosen)
    return isCertain(chosen) ? { value: chosen.value, citations: cite(text, chosen.passage) } : null;
  const witnessed = datesOf(passages).find((date) => isCertain(date) && WITNESSED.test(beforeOf(date)));
  return (
    dateline(source) ??
    (witnessed ? { value: witnessed.value, citations: cite(text, witnessed.passage) } : null)
  );
}
