import {
  dateMentions,
  durationMentions,
  moneyMentions,
  percentageMentions,
} from '@countersign/documents/values';
import type { BriefParty, Finding } from '@countersign/events';
import { isItsOwn } from '../brief/terms/restrained-for.ts';
import { boundBy } from '../brief/terms/restraints.ts';
import { type Mentioned, mentions } from '../brief/who.ts';
import type { Span } from '../span.ts';

/** Whom a clause binds and whom it serves, how much, for how long and by when, as far as its own words say. */
export type ClauseTerms = Pick<Finding, 'binds' | 'benefits' | 'amount' | 'duration' | 'deadline'>;

/** Clauses that give their subject a right. */
const RIGHTS: ReadonlySet<string> = new Set([
  'audit-rights',
  'termination-for-convenience',
  'rofr-rofo-rofn',
  'unilateral-price-increase',
]);
/** Clauses that keep their subject from something. */
const RESTRAINTS: ReadonlySet<string> = new Set([
  'non-compete',
  'no-solicit-of-customers',
  'no-solicit-of-employees',
]);
/** Clauses of which no side is the subject. */
const NOBODYS: ReadonlySet<string> = new Set([
  'governing-law',
  'renewal-term',
  'notice-period-to-terminate-renewal',
  'competitive-restriction-exception',
  'third-party-beneficiary',
  'change-of-control',
  'non-disparagement',
]);
/** Clauses in which money or a share is the point. */
const COUNTED: ReadonlySet<string> = new Set([
  'cap-on-liability',
  'liquidated-damages',
  'minimum-commitment',
  'volume-restriction',
  'revenue-profit-sharing',
  'price-restrictions',
  'insurance',
]);
/** Clauses that give somebody so long to act. */
const TIMED: ReadonlySet<string> = new Set([
  'audit-rights',
  'termination-for-convenience',
  'renewal-term',
  'notice-period-to-terminate-renewal',
  'rofr-rofo-rofn',
  'post-termination-services',
  'warranty-duration',
]);
/** Clauses that forbid for so long; other lengths of time in them measure something. */
const FORBIDDING: ReadonlySet<string> = new Set([
  'non-compete',
  'exclusivity',
  'no-solicit-of-customers',
  'no-solicit-of-employees',
  'competitive-restriction-exception',
]);
/** Clauses in which a length of time is none of their own. */
const TIMELESS: ReadonlySet<string> = new Set([
  'cap-on-liability',
  'liquidated-damages',
  'notice-period-to-terminate-renewal',
  'governing-law',
  'anti-assignment',
  'insurance',
  // The sum may be "two monthly salaries for three months"; what it is owed for has no length.
  'liquidated-damages',
]);

const DUTY =
  /\b(?:(?:shall|will|must)(?! (?:(?:also|then|immediately|thereupon) )*(?:be (?:\w+ )?entitled|have the (?:\w+ ){0,4}right|receive|be paid|be free)\b)|may not|cannot|hereby|agrees?|undertakes?|covenants?|grants?|(?<=\b[Nn]either\b[^.;]{0,60})may|indemnif(?:y|ies)|is (?:required|obliged|prohibited))\b/g;
const RIGHT =
  /\b(?:may(?! (?:not|be)\b)|(?:shall |will )?ha(?:s|ve) the (?:\w+ )?(?:right|option)|(?:is|are|shall be) entitled|reserves? the right|can(?!not))\b/g;
const EXCLUSIVE_RIGHT =
  /\b(?:have|has|having|be entitled to) (?:the|an?) (?:sole and )?exclusive (?:right|option)\b/i;
const LIABLE = /\b(?:liab(?:le|ility)|responsible)\b/gi;
/** A party named here is not the subject of what follows. */
const OBLIQUE =
  /\b(?:of|to|by|with|for|from|against|on|than|between|under)\s+(?:(?:the|such|any|each|either)\s+)?$/i;
/** Whoever is made to do something is bound: "Tarn will require Birch to supply the rest". */
const REQUIRES = /\b(?:will|shall|may|can) require (?:the )?(?=[A-Za-z]+(?: [A-Z]\w+)? to\b)/;
const requiredOf = (words: string, all: readonly Mentioned[]): string | undefined => {
  const told = REQUIRES.exec(words);
  return told ? all.find(({ at }) => at >= told.index + told[0].length - 1)?.who : undefined;
};
const BREAK = /[;:]|(?<!\b(?:Dr|Mr|Ms|Mrs|St|Inc|Ltd|Co|Corp))\.\s/;
const NEAR = 60;

/** "Tarn, during the term and for a year after it, shall", "Tarn has the staff for the work, and shall". */
const PUT_OFF = /^[\w.'’& -]{2,40}, [^;:()]{2,160}, $|^[^;:,]{2,140}, and $/;
const reaches = (between: string): boolean => between.length <= NEAR || PUT_OFF.test(between);

const isSubject = (words: string, { at }: Mentioned, verb: number): boolean =>
  at < verb &&
  reaches(words.slice(at, verb)) &&
  !OBLIQUE.test(words.slice(0, at)) &&
  !BREAK.test(words.slice(at, verb));

/** Who is the subject of the first of some verbs that has a party for one. */
function subjectOf(
  words: string,
  verbs: RegExp,
  all: readonly Mentioned[],
): { who: string; at: number } | undefined {
  for (const { index } of words.matchAll(verbs)) {
    const subject = all.findLast((each) => isSubject(words, each, index));
    if (subject) return { who: subject.who, at: index };
  }
  return undefined;
}

/** "It may be ended upon sixty days notice to the other party": either gives it. */
const TO_THE_OTHER = /\bnotice\b[^.;]{0,40}\bto the other(?: party)?\b/i;

const OBJECT = /^[^.;]{0,40}\b(?:to|indemnif\w+|harmless|defend)\b[^.;]{0,30}$/i;
/** Whom a grant or an indemnity goes to. */
const objectOf = (words: string, { who, at }: { who: string; at: number }, all: readonly Mentioned[]) =>
  all.find((each) => each.at > at && each.who !== who && OBJECT.test(words.slice(at, each.at)))?.who;

/** "the liability of the Supplier": whom a limit protects. */
const protectedBy = (words: string, all: readonly Mentioned[]): string | undefined =>
  subjectOf(words, LIABLE, all)?.who ??
  all.find(({ at }) =>
    /\bliability\b[^.;]{0,20}\bof (?:the |each |either )?$/i.test(words.slice(Math.max(0, at - 50), at)),
  )?.who;

/** "may not be assigned by the Buyer": the side that a clause in the passive binds. */
const assignedBy = (words: string, all: readonly Mentioned[]): string | undefined =>
  (/\bnot?r?\b[^.;]{0,160}\bbe (?:\w+,? (?:or )?){0,5}(?:assigned|transferred|delegated)\b[^.;]{0,40}\bby (?:a|any|either) party\b/i.test(
    words,
  )
    ? 'both'
    : undefined) ??
  all.find(({ at }) =>
    /\bnot\b[^.;]{0,30}\bbe (?:\w+,? (?:or )?){0,4}(?:assigned|transferred|delegated)\b[^.;]{0,40}\bby (?:the )?$/i.test(
      words.slice(Math.max(0, at - 120), at),
    ),
  )?.who;

/** Whoever a restraint names without being read as a party: "Employee will not compete". */
function restrainedIn(category: string, words: string): ClauseTerms {
  const binds = RESTRAINTS.has(category) ? boundBy(words, []) : null;
  return binds === null ? {} : { binds };
}

const leavesToTheOther = (category: string, words: string, all: readonly Mentioned[]): string | undefined =>
  category === 'termination-for-convenience' && all.length === 0 && TO_THE_OTHER.test(words)
    ? 'both'
    : undefined;

function sidesOf(category: string, words: string, parties: readonly BriefParty[]): ClauseTerms {
  if (NOBODYS.has(category)) return {};
  const all = mentions(words, parties);
  if (category === 'cap-on-liability') {
    const benefits = protectedBy(words, all);
    return benefits === undefined ? {} : { benefits };
  }
  // An exclusive right binds whoever grants it.
  if (RIGHTS.has(category) || (category === 'exclusivity' && EXCLUSIVE_RIGHT.test(words))) {
    const benefits = subjectOf(words, RIGHT, all)?.who ?? leavesToTheOther(category, words, all);
    return benefits === undefined ? {} : { benefits };
  }
  const agent = category === 'anti-assignment' ? assignedBy(words, all) : undefined;
  if (agent) return { binds: agent };
  const required = requiredOf(words, all);
  if (required) return { binds: required };
  const subject = subjectOf(words, DUTY, all);
  if (!subject) return restrainedIn(category, words);
  const benefits = objectOf(words, subject, all);
  return { binds: subject.who, ...(benefits !== undefined && { benefits }) };
}

const AFTER_NOTICE = /^[^.;,]{0,30}\b(?:notice|notif\w+)\b|^\W{0,3}(?:prior to|before)\b/i;
const BY_THEN =
  /\b(?:within|no(?:t)? later than|at least|not less than|no less than|minimum of)\s+(?:[a-z-]+ )?\(?$/i;

/** "for a period of five years unless notice is given": what lasts so long is no deadline. */
const OF_SO_LONG = /\b(?:periods?|terms?) of (?:[a-z-]+ )?\(?$/i;

const AGAIN = /\b(?:renew\w*|successive|additional|extend\w*|further)\b/i;

function timesOf(category: string, words: string): ClauseTerms {
  const all = durationMentions(words);
  const isDeadline = ({ start, end }: Span) =>
    !OF_SO_LONG.test(words.slice(0, start)) &&
    (AFTER_NOTICE.test(words.slice(end)) || BY_THEN.test(words.slice(0, start)));
  const deadline = (TIMED.has(category) ? all.find(isDeadline)?.value : undefined) ?? untilDay(words);
  const fits = FORBIDDING.has(category) ? isItsOwn(words) : () => true;
  const own = TIMELESS.has(category) ? [] : all.filter((each) => !isDeadline(each) && fits(each));
  const again = category === 'renewal-term' ? (AGAIN.exec(words)?.index ?? 0) : 0;
  const duration = (own.find(({ start }) => start >= again) ?? own[0])?.value;
  return { ...(duration !== undefined && { duration }), ...(deadline !== undefined && { deadline }) };
}

/** "no later than March 31, 2027" as the day. */
const untilDay = (words: string): string | undefined =>
  dateMentions(words).find(
    ({ start, readings }) =>
      readings.length === 1 &&
      /\b(?:by|before|no later than|prior to|until)\s+$/i.test(words.slice(0, start)),
  )?.value;

function amountIn(category: string, words: string): ClauseTerms {
  if (!COUNTED.has(category)) return {};
  const [found] = [...moneyMentions(words), ...percentageMentions(words)];
  if (!found) return {};
  const amount = words.slice(found.start, found.end).trim();
  // "one million dollars ($1,000,000)": the bracket that was opened is closed.
  const closed = amount.includes('(') && !amount.includes(')') ? `${amount})` : amount;
  return { amount: closed };
}

/**
 * Reads the sides, the money and the times of one clause. What is not plain from its words is left out: a wrong side is
 * worse than none.
 * @param category slug, e.g. `non-compete`
 * @param words a passage in one line
 */
export const clauseTerms = (
  category: string,
  words: string,
  parties: readonly BriefParty[],
): ClauseTerms => ({
  ...sidesOf(category, words, parties),
  ...amountIn(category, words),
  ...timesOf(category, words),
});
