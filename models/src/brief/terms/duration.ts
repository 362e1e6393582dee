import { durationMentions } from '@countersign/documents/values';
import type { Brief } from '@countersign/events';
import { type BriefSource, cite, citeAround, type Passage } from '../source.ts';
import { isCertain } from './effective-date.ts';

const OWN =
  /\b(?:term of (?:this|the) (?:agreement|contract|consult\w+|engagement)|(?:initial |original )?term\b|this agreement|the agreement|agreement shall)\b/i;
const RUNS =
  /\b(?:continu\w+|remains?|in (?:full )?(?:force|effect)|effective|runs?|lasts?|expires?|terminat\w+|(?:be|is)(?: for)?|for (?:a (?:period|term)|an additional)|commenc\w+|begin\w*|through|until)\b/i;
/** A row that names the term: "6. TERM: November 1, 2014 to October 31, 2017". */
const ROW = /(?:^|\s)(?:initial )?term ?:\s/i;
/** An end that is a day; said of anything but a day it is that of a duty. */
const ENDS_ON = /\b(?:this agreement|the (?:initial )?term|it) ends? on\b/i;
const OTHER =
  /\b(?:(?:licen[cs]e|development|standstill|restricted|option|promotion) term|confiden\w+|secre\w+|warrant\w*|insur\w*|invoice|payment|cure|breach|solicit\w*|hire|compete|notice of|survive)\b/i;
const AFTERWARDS =
  /\b(?:thereafter|after (?:the )?(?:expir|terminat)|following (?:the )?(?:expir|terminat)|renew|successive|additional)\b/i;

/** An end that hangs on a day which the contract does not name. */
const UNCERTAIN =
  /\b(?:anniversary of the (?!(?:Effective|EFFECTIVE|Date|Closing)\b)[A-Z][\w ]{3,40}|(?:the )?later of [^.;]{3,60}(?:launch|commencement|delivery|completion|acceptance)[^.;]{0,80})/;

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
  return durationMentions(passage.words).find(({ start, end }) => {
    const before = passage.words.slice(Math.max(0, start - 220), start);
    const after = passage.words.slice(end, end + 30);
    return (
      RUNS.test(before) &&
      !(AFTERWARDS.test(before.slice(-60)) && !FROM_NOW.test(passage.words)) &&
      !IN_TIME.test(before) &&
      !/^[^.;]{0,25}\bnotice\b|^\s*(?:before|prior|beforehand|earlier)\b/i.test(after) &&
      !(/^[^.;]{0,25}\bthereafter\b/i.test(after) && !FROM_ITS_START.test(before)) &&
      !AFTER_THE_END.test(after) &&
      !FORBIDS.test(passage.words.slice(end, end + 120))
    );
  });
}

const score = ({ words }: Passage): number =>
  (/\bthis agreement\b[^.;]{0,120}\b(?:expires?|continues?|remain (?:in|effective)|(?:be|is|remains) in (?:full )?(?:force|effect)|is for|terminates? on)\b/i.test(
    words,
  )
    ? 3
    : 0) +
  (/\b(?:the |initial )?term of (?:this|the) agreement\b/i.test(words) ? 3 : 0) +
  (/\b(?:initial )?term\b/i.test(words) ? 2 : 0) +
  (/\("?(?:the )?["“](?:initial )?term["”]/i.test(words) ? 3 : 0) +
  (FROM_NOW.test(words) && /\bfor an additional\b/i.test(words) ? 2 : 0) +
  (/\bunless (?:sooner|earlier|terminated)\b/i.test(words) ? 2 : 0) +
  (/\b(?:commenc|begin|effective date)/i.test(words) ? 1 : 0) -
  (OTHER.test(words) ? 3 : 0);

const UNTIL =
  /\b(?:until|through|to|expires? on|terminates? on|ending on|ends on|end date:?)(?: and including)?\s*$/i;
const EVENT =
  /\b(?:until|upon|through)\b(?!\s+(?:the |any )?(?:expiration or |expiry or )?terminat)[^.;]{0,120}\b(?:expir|complet|payment|anniversary|terminat|delivery|closing|end of (?:the|this) (?:current|then|calendar|fiscal))/i;
/** It goes on until somebody ends it. */
const OPEN_ENDED =
  /\b(?:remains?|continues?|stays?)\b[^.;]{0,60}?\b((?:until|unless and until) (?:it is )?terminated\b[^.;]{0,120})/i;

type Stated = Pick<Brief['term'], 'kind' | 'value'>;
const NEARLY_AS_TELLING = 2;

/** A term with a length or a last day. */
const fixedTerm =
  (datesIn: BriefSource['datesIn']) =>
  (passage: Passage): Stated | undefined => {
    const { words } = passage;
    const event = UNCERTAIN.exec(words)?.[0];
    if (event) return { kind: 'until-event', value: event.trim() };
    const until = datesIn(words).find((date) => isCertain(date) && UNTIL.test(words.slice(0, date.start)));
    const duration = hasDuration(passage) ? ownDuration(passage) : undefined;
    // "until 31 March 2030, or sooner on six months' notice": what is said first is the term.
    if (duration && !(until && until.start < duration.start))
      return { kind: 'duration', value: duration.value };
    return until && { kind: 'until-date', value: until.value };
  };

const eventTerm = ({ words }: Passage): Stated | undefined =>
  EVENT.test(words) && /\bcontinue|remain|term\b/i.test(words)
    ? { kind: 'until-event', value: null }
    : undefined;

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

/** How long the contract runs. */
export function term({ text, passages, datesIn }: BriefSource): Brief['term'] {
  const candidates = passages
    .filter(({ words }) => OWN.test(words) && (RUNS.test(words) || ENDS_ON.test(words) || ROW.test(words)))
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
  const duty = passages.find((passage) => DUTIES_END.test(passage.words) && hasDuration(passage));
  const lasts =
    duty && durationMentions(duty.words).find(({ start }) => start > DUTIES_END.exec(duty.words)!.index);
  if (lasts) return { kind: 'duration', value: lasts.value, citations: citeAround(text, duty, 0) };
  const open = passages.find(({ words }) => OPEN_ENDED.test(words) && /\bagreement\b/i.test(words));
  if (open) {
    const value = OPEN_ENDED.exec(open.words)?.[1]?.trim() ?? null;
    return { kind: 'until-event', value, citations: citeAround(text, open, 0) };
  }
  const forever = passages.find(({ words }) => FOREVER.test(words) && !GRANTED.test(words));
  return forever
    ? { kind: 'perpetual', value: null, citations: cite(text, forever) }
    : { kind: 'none', value: null, citations: [] };
}

/** The same in plain words: "it rolls over for a year", "it goes on from year to year". */
const GOES_ON =
  /\b(?:this (?:agreement|contract)|the (?:agreement|contract|term)|it)\b[^.;]{0,60}\b(?:rolls? over|carr(?:ies|y) on|goes on|(?:is|be) prolonged|starts? again)\b[^.;]{0,200}\b(?:unless|until|if (?:it is |they are )?not|from (?:year to year|month to month)|each time|at a time)\b/i;
const RENEWS =
  /\b(?:rolls? over|carr(?:ies|y) on|goes on|prolonged|starts? again|renew\w*|extend(?:ed|s)?|extension|month[- ]to[- ]month|successive)\b/i;
const AUTOMATIC =
  /\b(?:automatic\w*|successive|consecutive|month[- ]to[- ]month|(?:shall|will) (?:be )?(?:renew|extend)(?:ed)?)\b|\b(?:renew|exten[ds])\w*\b[^.;]{0,200}\bunless\b/i;
/** What is made up for lost time, or only says how far something reaches, renews nothing. */
const NO_RENEWAL =
  /\btoll(?:s|ed|ing)\b|\bextended (?:for|by) (?:that|such|the|a) (?:period|time|number|length)\b|\bextends? (?:un)?til\b|\bunless (?:sooner |earlier |otherwise )?(?:extended|renewed)\b(?! for)|\bshall extend (?:to\b|for (?:a|the) (?:period|term)\b)/i;
const DENIED =
  /\b(?:does|do|will|shall|is|are|can)(?: not|n['’]t)(?: be)?(?: automatically)? (?:renew|exten[ds])/i;
const BY_CHOICE =
  /\b(?:option|may (?:be )?(?:renew|extend)|mutual\w*|upon (?:written )?agreement|by agreement|(?:if|unless) agreed|agreed (?:to )?(?:by (?:both|the)|in writing)|good faith|elect)\b/i;
const OF_AGREEMENT = /\b(?:agreement|term|contract|period)\b/i;

/** What follows the length of a notice. */
const IS_NOTICE =
  /^['’]?s?,?\s*(?:prior|advance|(?:in )?writ\w+|notice|before|in advance|to the (?:end|expir))/i;

/** Of a window in which notice may be given, what comes before its first day and before its last. */
const EARLIEST = /\b(?:not?|nor) (?:more|greater|earlier|sooner|longer) than\s*$/i;
const LATEST = /\b(?:no|not) (?:less|fewer|later) than\s*$|\bat least\s*$|\bminimum of\s*$/i;

/** "Notice that it will not be renewed" stops what otherwise goes on. */
const NOTICE_THAT_NOT =
  /\b(?:notice|notif\w+|advis\w+)\b[^.;]{0,80}\b(?:that|of)\b[^.;]{0,60}\bnot(?: be)?(?: automatically)? (?:renew|exten[ds])\w*/gi;

const renewsByItself = (words: string): boolean =>
  (AUTOMATIC.test(words) || GOES_ON.test(words)) &&
  !BY_CHOICE.test(words) &&
  !DENIED.test(words.replace(NOTICE_THAT_NOT, 'notice'));

/** What was agreed before, and why this is. */
const RECITAL = /^[\W\d]*(?:and )?WHEREAS\b/;

/** The length of a notice that the next sentence tells: "Such notice must be given ninety days before the end." */
const noticeNext = (next: Passage | undefined): string | null =>
  next &&
  /^\W*(?:\d[\d.]*\s+)?(?:such|this|the|any|a) notice\b[^.;]{0,60}\b(?:given|received|delivered|sent|made)\b/i.test(
    next.words.replace(/^(\W*)an?\b[^.;]{0,40}(?= notice\b)/i, '$1a'),
  )
    ? (durationMentions(next.words)[0]?.value ?? null)
    : null;

/** Whether the contract goes on after its term, by itself or by choice. */
export function renewal({ text, passages }: BriefSource): Brief['renewal'] {
  const fitting = passages.filter(
    ({ words }) =>
      GOES_ON.test(words) ||
      (!RECITAL.test(words) &&
        RENEWS.test(words) &&
        OF_AGREEMENT.test(words) &&
        !NO_RENEWAL.test(words) &&
        /\b(?:renew\w*|exten[ds]\w*|month[- ]to[- ]month)\b[^.;]{0,160}\b(?:term|period|year|month|agreement|unless|mutual)|\b(?:agreement|term)\b[^.;]{0,120}\b(?:renew|exten[ds])/i.test(
          words,
        ) &&
        !/\b(?:insur\w*|deadline|payment|invoice|credit|warranty|cure|time (?:for|to))\b/i.test(words)),
  );
  const passage = fitting.find(({ words }) => renewsByItself(words)) ?? fitting[0];
  if (!passage) return null;
  const { words } = passage;
  const at = RENEWS.exec(words)!.index;
  const durations = durationMentions(words);
  const last = durations.find(({ start, end }) => IS_NOTICE.test(words.slice(end)) && start > at - 400);
  const before = ({ start }: { readonly start: number }) => words.slice(Math.max(0, start - 30), start);
  const notice =
    last && EARLIEST.test(before(last)) ? durations.find((each) => LATEST.test(before(each))) : last;
  const period = durations.find((each) => each !== notice && each !== last && each.start > at - 80);
  return {
    automatic: renewsByItself(words),
    period: /month[- ]to[- ]month/i.test(words)
      ? '1 month'
      : (period?.value ??
        (/\b(?:one|1)[- ]year|\bannual|\byear to year|\b(?:a|another) (?:further )?year\b/i.test(words)
          ? '1 year'
          : null)),
    noticeToStop: notice?.value ?? noticeNext(passages[passages.indexOf(passage) + 1]),
    citations: citeAround(text, passage, at),
  };
}

/** Moves a day by a length of time such as "2 years"; null where the length has no number. */
const addTo = (day: string, duration: string, direction: 1 | -1 = 1): string | null => {
  const [count, unit] = duration.split(' ');
  const date = new Date(`${day}T00:00:00Z`);
  const n = Number(count) * direction;
  if (!Number.isFinite(n)) return null;
  if (unit!.startsWith('year')) date.setUTCFullYear(date.getUTCFullYear() + n);
  else if (unit!.startsWith('month')) date.setUTCMonth(date.getUTCMonth() + n);
  else date.setUTCDate(date.getUTCDate() + n * (unit!.startsWith('week') ? 7 : 1));
  return date.toISOString().slice(0, 10);
};

/** The last day of the term, computed where it is a duration from a known day. */
export function endDate(own: Brief['term'], from: Brief['effectiveDate']): Brief['endDate'] {
  if (own.kind === 'until-date' && own.value) return { value: own.value, citations: own.citations };
  if (own.kind !== 'duration' || !own.value || !from) return null;
  const value = addTo(from.value, own.value);
  return value ? { value, citations: own.citations } : null;
}

/** The last day on which a notice still stops the renewal. */
export function lastDayOfNotice(last: Brief['endDate'], further: Brief['renewal']): Brief['lastDayOfNotice'] {
  if (!last || !further?.automatic || !further.noticeToStop) return null;
  const value = addTo(last.value, further.noticeToStop, -1);
  return value ? { value, citations: further.citations } : null;
}
