import { durationMentions } from '@countersign/documents/values';
import type { Brief } from '@countersign/events';
import { withoutExceptions } from '../../text/exceptions.ts';
import { type BriefSource, cite, citeAround, type Passage } from '../source.ts';
import { isToAnniversary, yearsTo } from './anniversary.ts';
import { isCertain } from './effective-date.ts';
import { endNamedElsewhere } from './end-named.ts';
import { matterTerm } from './matter-term.ts';

const OWN =
  /\b(?:term of (?:this|the) (?:agreement|contract|consult\w+|engagement)|(?:initial |original )?term\b|this (?:agreement|contract)|the (?:agreement|contract)|agreement shall)\b/i;
const RUNS =
  /\b(?:valid|continu\w+|remains?|in (?:full )?(?:force|effect)|effective|runs?|lasts?|expires?|terminat\w+|(?:be|is)(?: for)?|for (?:a (?:period|term)|an additional)|commenc\w+|begin\w*|through|until)\b/i;
/** A row that names the term: "6. TERM: November 1, 2014 to October 31, 2017". */
const ROW = /(?:^|\s)(?:initial )?term ?:\s/i;
/** A row whose answer follows at once: "Agreement Term: 1 Year". */
const IN_ROW = /\bterm ?:\s*$/i;
/** An end that is a day; said of anything but a day it is that of a duty. */
const ENDS_ON = /\b(?:this agreement|the (?:initial )?term|it) ends? on\b/i;
const OTHER =
  /\b(?:(?:licen[cs]e|development|standstill|restricted|option|promotion) term|confiden\w+|secre\w+|warrant\w*|insur\w*|invoice|payment|cure|breach|solicit\w*|hire|compete|notice of|survive)\b/i;
const AFTERWARDS =
  /\b(?:thereafter|after (?:the )?(?:expir|terminat)|following (?:the )?(?:expir|terminat)|renew|successive|additional)\b/i;

/** An end that hangs on a day which the contract does not name. */
const UNCERTAIN =
  /\b(?:(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: \(\w{1,6}\))? )?anniversary of the (?!(?:Effective|EFFECTIVE|Date|Closing)\b)[A-Z][\w ]{3,40}|(?:the )?later of [^.;]{3,60}(?:[Ll]aunch|[Cc]ommencement|[Dd]elivery|[Cc]ompletion|[Aa]cceptance)[^.;]{0,80})/;

/** The day from which the years are counted is that of the contract, whatever it is called. */
const STARTS_AT_ONCE =
  /\b(?:date (?:first )?(?:set forth |written |stated )?above|date first (?:set forth|written|stated)(?: above)?|date hereof|date of this agreement)\b[^.;]{0,12}\(/i;

/** "during the term of this Agreement" refers to a term and lays none down. */
const REFERS =
  /\b(?:during|throughout|over|within|(?:year|month|quarter|end|expiration|expiry|rest|remainder) of|for) (?:the |its |this |each )?(?:initial )?term\b(?: of (?:this|the) (?:agreement|contract))?/gi;
/** `the term "Tarn Works" shall mean`: a word that is defined. */
const DEFINED = /\bthe terms? ["“][^"”]{1,60}["”]/gi;
const ownWords = (words: string): string => words.replace(REFERS, ' ').replace(DEFINED, ' ');

const hasDuration = ({ words }: Pick<Passage, 'words'>): boolean =>
  durationMentions(words).some(({ value }) => !/^\d+ days?$/.test(value) || Number.parseInt(value, 10) >= 60);

/** What a duty goes on for once the contract has ended. */
const AFTER_THE_END =
  /^\s*(?:after|following|from) (?:the |this |its )?(?:end|term|agreement(?! date\b)|expir|terminat)/i;

/** Time in which something is to be done. */
const IN_TIME = /\bwithin (?:a (?:period|time) of )?$/i;

/** More years, counted from the day of this contract: an extension has no other term. */
const FROM_NOW = /\b(?:as of|from) (?:the date (?:of this|hereof)|this date|today)\b/i;
/** "takes effect from the Effective Date and continues for twenty years thereafter" */
const FROM_ITS_START =
  /\b(?:effective date|date (?:of this|hereof)|commenc\w+|takes? effect|signature|execution)\b/i;
/** What may not be done for a time is no term. */
const FORBIDS = /^[^.;]{0,90}\b(?:neither|(?:shall|will|may|must) not|agrees? not|not to|refrain)\b/i;

function ownDuration(passage: Passage) {
  return durationMentions(withoutExceptions(passage.words)).find(({ start, end }) => {
    const before = passage.words.slice(Math.max(0, start - 220), start);
    const after = passage.words.slice(end, end + 30);
    return (
      (RUNS.test(before) || IN_ROW.test(before)) &&
      !(AFTERWARDS.test(before.slice(-60)) && !FROM_NOW.test(passage.words)) &&
      !IN_TIME.test(before) &&
      !/^[^.;]{0,25}\bnotice\b|^\s*(?:before|prior|beforehand|earlier)\b/i.test(after) &&
      !/\b(?:such|that|said) $/i.test(before) &&
      !(/^[^.;]{0,25}\bthereafter\b/i.test(after) && !FROM_ITS_START.test(before)) &&
      !AFTER_THE_END.test(after) &&
      !FORBIDS.test(passage.words.slice(end, end + 120))
    );
  });
}

/** That the contract itself goes on for a time: "The Contract is valid for 5 years". */
const LASTS =
  /(?:\bthis (?:agreement|contract)|(?:^|[.;:]\s*)(?:\d[\d.]*\.?\s+)?the (?:agreement|contract))\b[^.;]{0,120}\b(?:expires?|continues?|remains? (?:in|effective)|(?:be|is|remains) (?:in (?:full )?(?:force|effect)|valid)|is for|terminates? (?:on|when))\b/i;
const ROW_WITH_LENGTH =
  /\b(?:agreement |contract |initial )?term ?:\s*\(?(?:\d|one|two|three|four|five|ten)/i;

const score = ({ words: whole }: Passage): number => scoreOf(ownWords(whole));

const scoreOf = (words: string): number =>
  (LASTS.test(words) ? 3 : 0) +
  (ROW_WITH_LENGTH.test(words) ? 4 : 0) +
  (FIRST_OF.test(words) && !LASTS.test(words) ? 3 : 0) +
  (/\b(?:the |initial )?term of (?:this|the) agreement\b/i.test(words) ? 3 : 0) +
  (/\b(?:initial )?term\b/i.test(words) ? 2 : 0) +
  (/\("?(?:the )?["“](?:initial )?term["”]/i.test(words) ? 3 : 0) +
  (isToAnniversary(words) && /\bthis agreement\b/i.test(words) ? 3 : 0) +
  (FROM_NOW.test(words) && /\bfor an additional\b/i.test(words) ? 2 : 0) +
  (/\bunless (?:sooner|earlier|terminated)\b/i.test(words) ? 2 : 0) +
  (/\b(?:commenc|begin|effective date)/i.test(words) ? 1 : 0) -
  (OTHER.test(words) ? 3 : 0);

const UNTIL =
  /\b(?:until|through|to|expires? (?:on|at|as of)|terminates? (?:on|at|as of)|ending (?:on|at|as of)|ends? (?:on|at|as of)|end date:?)(?: and including)?\s*$/i;
const EVENT =
  /\b(?:until|upon|through)\b(?!\s+(?:the |any )?(?:expiration or |expiry or )?terminat)[^.;]{0,120}\b(?:expir|complet|payment|anniversary|terminat|delivery|closing|end of (?:the|this) (?:current|then|calendar|fiscal))|\bterminates? when\b[^.;]{0,160}/i;
/** A term that stands in another place is no event: "shall have the Term set forth above". */
const ELSEWHERE = /\bterm (?:set (?:forth|out)|stated|specified|given|defined) (?:above|below|in|on)\b/i;
/** It goes on until somebody ends it. */
const OPEN_ENDED =
  /\b(?:remains?|continues?|stays?)\b[^.;]{0,60}?\b((?:until|unless and until) (?:it is )?(?:terminated|revoked|cancel+ed|rescinded|withdrawn)\b[^.;]{0,120})|\bagreement\b[^.;]{0,120}\b(?:ends?|expires?|terminates?) (on the [^.;]{0,30}\bday (?:following|after|from)\b[^.;]{0,40}\bnotice\b[^.;]{0,80})/i;

/** Until what the contract goes on where nobody set its end. */
const untilNotice = (words: string): string | undefined => {
  const found = OPEN_ENDED.exec(words);
  return (found?.[1] ?? found?.[2])?.trim();
};

type Stated = Pick<Brief['term'], 'kind' | 'value'>;

/** When a notice counts as given or a delivery as made: no end of the contract. */
const COUNTS_AS_GIVEN =
  /\bdeemed\b[^.;]{0,30}\b(?:given|delivered|received|made|served|effective)\b[^.;]{0,40}\b(?:upon|on|at)\b[^.;]*/gi;
/** Of several ends the first one counts: "shall continue until the earliest to occur of the sale and 5 March 2031". */
const FIRST_OF =
  /(?<!\b(?:under|pursuant to|in connection with) )\b(?:this|the) (?:agreement|contract|letter|undertaking) (?:shall |will )?(?:automatically )?(?:continues?|remains?|runs?|lasts?|expires?|ends?|terminates?|(?:be|is) (?:valid|effective|in))\b[^.;]{0,100}\b(?:until|till|upon|on|at) (the (?:earlier|earliest|first)(?: to (?:occur|happen))? of\b[^.;]{3,200}(?!\w))/i;

/** Of two ends the later one counts: "until the later of ten years from the first sale and the expiry of the last patent". */
const LAST_OF =
  /\b(?:until|till|for|through|be|is|on|at|upon|expires?|ends?|continues?)\s+(?:a (?:period|term)(?: of time)?,? (?:of|equal to|being|(?:which|that) (?:is|shall be)) )?((?:the|whichever is (?:the )?) ?(?:later|latest|longer|longest) (?:of|between)\b[^.;]{3,160}(?!\w))|\b(?:until|till|for|through)\s+([^.;]{3,140}?,? whichever (?:is|occurs|comes|happens|shall be) (?:the )?(?:later|last|longer)\b)/i;

/** The later of two ends: a day where both are days, else what happens. */
function lastOf(words: string, datesIn: BriefSource['datesIn']): Stated | undefined {
  const found = LAST_OF.exec(words);
  const ends = (found?.[1] ?? found?.[2])?.trim();
  if (ends === undefined) return undefined;
  const days = datesIn(ends).filter(isCertain);
  const last = days
    .map(({ value }) => value)
    .toSorted()
    .at(-1);
  return days.length > 1 && last !== undefined && durationMentions(ends).length === 0
    ? { kind: 'until-date', value: last }
    : { kind: 'until-event', value: ends };
}
const NEARLY_AS_TELLING = 2;

/** A length, or a day, that is said to be the term. */
function lengthOrDay(passage: Passage, datesIn: BriefSource['datesIn']): Stated | undefined {
  const { words } = passage;
  const years = yearsTo(words);
  if (years) return { kind: 'duration', value: years };
  // "the 60th day following a notice" is no length of the term.
  if (OPEN_ENDED.exec(words)?.[2] !== undefined) return undefined;
  const until = datesIn(words).find((date) => isCertain(date) && UNTIL.test(words.slice(0, date.start)));
  const duration = hasDuration(passage) ? ownDuration(passage) : undefined;
  // "until 31 March 2030, or sooner on six months' notice": what is said first is the term.
  if (duration && !(until && until.start < duration.start))
    return { kind: 'duration', value: duration.value };
  return until && { kind: 'until-date', value: until.value };
}

/** A term with a length or a last day, or with an end that hangs on what happens. */
const fixedTerm =
  (datesIn: BriefSource['datesIn']) =>
  (passage: Passage): Stated | undefined => {
    const { words } = passage;
    const event = UNCERTAIN.exec(words)?.[0];
    if (event && !(STARTS_AT_ONCE.test(words) && ownDuration(passage)))
      return { kind: 'until-event', value: event.trim() };
    return lastOf(ownWords(words.replace(COUNTS_AS_GIVEN, ' ')), datesIn) ?? lengthOrDay(passage, datesIn);
  };

const eventTerm = ({ words: whole }: Passage): Stated | undefined => {
  const words = whole.replace(COUNTS_AS_GIVEN, ' ');
  const first = FIRST_OF.exec(ownWords(words))?.[1]?.trim();
  if (first !== undefined) return { kind: 'until-event', value: first };
  return EVENT.test(words) &&
    /\bcontinue|remain|term\b|\bterminates? when\b/i.test(words) &&
    !ELSEWHERE.test(words)
    ? { kind: 'until-event', value: null }
    : undefined;
};

function firstOf(
  passages: readonly Passage[],
  read: (passage: Passage) => Stated | undefined,
): { passage: Passage; value: Stated } | undefined {
  for (const passage of passages) {
    const value = read(passage);
    if (value) return { passage, value };
  }
  return undefined;
}

const FOREVER = /\b(?:this agreement|obligations)\b[^.;]{0,80}\b(?:perpetual|indefinite\w*|in perpetuity)\b/i;
/** A licence without an end, under a contract that has one. */
const GRANTED = /\b(?:grants?|licen[cs]es?)\b/i;

/** A promise of secrecy has no other term: "your obligations under this letter shall expire three years from its date". */
const DUTIES_END =
  /\b(?:obligations|duties|undertakings) (?:under|in|of) this (?:letter )?(?:agreement|letter)\b[^.;]{0,20}\b(?:shall |will )?(?:expire|terminate|cease|end)s?\b/i;

/** `deleting the date "March 31, 2030" and inserting in its place the date "June 30, 2033"` */
const NEW_DAY =
  /\b(?:delet|strik|replac|remov)\w*\b[^.;]{0,60}\bdate\b[\s\S]{0,120}\b(?:insert|substitut|replac|with)\w*\b[^.;]{0,60}$/i;
const EXTENDS_TERM = /\b(?:exten(?:d|sion)\w*|chang\w+|amend\w*)\b[^.;]{0,60}\bterm\b/i;

/** The day to which an amendment moves the end of the term; it does not say so itself but in its recitals. */
function amendedTerm(
  text: string,
  passages: readonly Passage[],
  datesIn: BriefSource['datesIn'],
): Brief['term'] | undefined {
  if (!passages.some(({ words }) => EXTENDS_TERM.test(words))) return undefined;
  for (const passage of passages) {
    const day = datesIn(passage.words).find(
      (date) => isCertain(date) && NEW_DAY.test(passage.words.slice(0, date.start)),
    );
    if (day) return { kind: 'until-date', value: day.value, citations: citeAround(text, passage, 0) };
  }
  return undefined;
}

/** A clause of the length alone: "9. Term. Three years." */
const LENGTH_ALONE =
  /(?:^|\n)[ \t]*((?:\d[\d.]*[ \t]+)?(?:initial |contract )?term[ \t]?[.:–-]\s+(?:[a-z]+|\d+)(?:[ -]\(\d+\))?[ -](?:years?|months?)\b)(?=[ \t]*(?:[.;,]|$))/im;

function lengthAlone(text: string): Brief['term'] | undefined {
  const found = LENGTH_ALONE.exec(text);
  const [length] = durationMentions(found?.[1] ?? '');
  if (!found || !length) return undefined;
  const start = found.index + found[0].length - found[1]!.length;
  return {
    kind: 'duration',
    value: length.value,
    citations: cite(text, { start, end: start + found[1]!.length }),
  };
}

/** How long the contract runs. */
export function term({ text, passages, datesIn }: BriefSource): Brief['term'] {
  const candidates = passages
    .filter(
      ({ words }) =>
        OWN.test(ownWords(words)) && (RUNS.test(words) || ENDS_ON.test(words) || ROW.test(words)),
    )
    .map((passage) => ({ passage, weight: score(passage) }))
    .filter(({ weight }) => weight >= 2)
    .toSorted((a, b) => b.weight - a.weight);
  const best = candidates[0]?.weight ?? 0;
  const near = candidates
    .filter(({ weight }) => weight >= best - NEARLY_AS_TELLING)
    .map(({ passage }) => passage);
  const found =
    firstOf(near, fixedTerm(datesIn)) ??
    firstOf(near, eventTerm) ??
    firstOf(
      candidates.map(({ passage }) => passage),
      fixedTerm(datesIn),
    );
  if (found) return { ...found.value, citations: citeAround(text, found.passage, 0) };
  const named = endNamedElsewhere(text, passages, datesIn);
  if (named) return named;
  const duty = passages.find((passage) => DUTIES_END.test(passage.words) && hasDuration(passage));
  const lasts =
    duty && durationMentions(duty.words).find(({ start }) => start > DUTIES_END.exec(duty.words)!.index);
  if (lasts) return { kind: 'duration', value: lasts.value, citations: citeAround(text, duty, 0) };
  const open = passages.find(({ words }) => OPEN_ENDED.test(words) && /\bagreement\b/i.test(words));
  if (open) {
    const value = untilNotice(open.words) ?? null;
    return { kind: 'until-event', value, citations: citeAround(text, open, 0) };
  }
  const amended = amendedTerm(text, passages, datesIn);
  if (amended) return amended;
  const alone = lengthAlone(text);
  if (alone) return alone;
  const ofMatter = matterTerm(text, passages);
  if (ofMatter) return ofMatter;
  const forever = passages.find(
    ({ words }) => FOREVER.test(words) && !GRANTED.test(words) && !/\bconfidential/i.test(words),
  );
  return forever
    ? { kind: 'perpetual', value: null, citations: cite(text, forever) }
    : { kind: 'none', value: null, citations: [] };
}
