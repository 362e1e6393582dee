import { durationMentions } from '@countersign/documents/values';
import type { Brief } from '@countersign/events';
import { blanked } from '../../text/blanked.ts';
import { withoutDenied } from '../../text/denials.ts';
import { sentencesIn } from '../../text/parts.ts';
import { type BriefSource, citeAround, type Passage } from '../source.ts';

/** The same in plain words: "it rolls over for a year", "it goes on from year to year". */
const GOES_ON =
  /\b(?:this (?:agreement|contract)|the (?:agreement|contract|term)|it)\b[^.;]{0,60}\b(?:rolls? over|carr(?:ies|y) on|goes on|(?:is|be) prolonged|starts? again)\b[^.;]{0,200}\b(?:unless|until|if (?:it is |they are )?not|from (?:year to year|month to month)|each time|at a time)\b/i;
const RENEWS =
  /\b(?:rolls? over|carr(?:ies|y) on|goes on|prolonged|starts? again|renew\w*|extend(?:ed|s)?|extension|month[- ]to[- ]month|successive)\b/i;
const AUTOMATIC =
  /\b(?:automatic\w*|successive|consecutive|month[- ]to[- ]month|(?:shall|will) (?:be )?(?:renew|extend)(?:ed)?)\b|\b(?:renew|exten[ds])\w*\b[^.;]{0,200}\bunless\b/i;
/** What is made up for lost time, or only says how far something reaches, renews nothing. */
const NO_RENEWAL =
  /\btoll(?:s|ed|ing)\b|\bextended (?:for|by) (?:that|such|the|a) (?:period|time|number|length)\b|\bextends? (?:un)?til\b|\bunless (?:sooner |earlier |otherwise )?(?:terminated or )?(?:extended|renewed)\b(?! for)|\b(?:desires?|wish(?:es)?|intends?) to\b[^.;]{0,80}\bexten[ds]|\bin the event that\b[^.;]{0,320}\b(?:will|shall) be extended\b[^.;]{0,60}\bfor up to\b|\bshall extend (?:to\b|for (?:a|the) (?:period|term)\b)/i;
const DENIED =
  /\b(?:does|do|will|shall|is|are|can)(?: not|n['’]t)(?: be)?(?: automatically)? (?:renew|exten[ds])/i;
const BY_CHOICE =
  /\b(?:option|may (?:be )?(?:renew|extend)|mutual\w*|upon (?:written )?agreement|by agreement|(?:if|unless) agreed|agreed (?:to )?(?:by (?:both|the)|in writing)|good faith|elect)\b/i;
/** "It renews for a year at a time", after a sentence or a title that speaks of the contract. */
const IT_RENEWS =
  /(?:^|[.:]\s+)\W*(?:\d[\w.]*\s+)?It (?:(?:shall|will|then|automatically|be) )*(?:renew|exten[ds])/;
const OF_ITS_TERM = /\b(?:agreement|term|contract|duration|renewal)\b/i;
const OF_AGREEMENT = /\b(?:agreement|term|contract|period)\b/i;

/** What follows the length of a notice. */
const IS_NOTICE =
  /^['’]?s?,?\s*(?:prior|advance|(?:in )?writ\w+|notice|before|in advance|to the (?:end|expir))/i;

const NOTICE_OF = /\bnotice of (?:at least |not less than |no less than )?(?:[a-z-]+ \()?$/i;

/** Of a window in which notice may be given, what comes before its first day and before its last. */
const EARLIEST = /\b(?:not?|nor) (?:more|greater|earlier|sooner|longer) than\s*$/i;
const LATEST = /\b(?:no|not) (?:less|fewer|later) than\s*$|\bat least\s*$|\bminimum of\s*$/i;

/** "Notice that it will not be renewed" stops what otherwise goes on. */
const NOTICE_THAT_NOT =
  /\b(?:notice|notif\w+|advis\w+)\b[^.;]{0,80}\b(?:that|of)\b[^.;]{0,60}\bnot(?: be)?(?: automatically)? (?:renew|exten[ds])\w*/gi;

const RENEWAL_VERB =
  /\b(?:automatically )?(?:(?:renew|exten[ds]|prolong)\w*|rolls? over|carr(?:y|ies) on|go(?:es)? on|starts? again)/i;
const isDeniedAll = (words: string): boolean =>
  RENEWAL_VERB.test(words) && !RENEWAL_VERB.test(withoutDenied(words, RENEWAL_VERB));

/** What somebody must do, or what must be so, before anything is renewed: "if the parties agree", "on the Buyer's request". */
const HANGS_ON =
  /\b(?:if|where|provided,?(?: however,?| always,?)? that|on (?:the )?condition that|subject to|so long as|only when)\b(?! (?:not|neither|no\b|it is not|they do not))((?:(?!\bnot?\b|\bneither\b|\bunless\b)[^.;])*?\b(?:agree[ds]?|agreement|consents?|approv\w+|requests?|elects?|chooses?|wish(?:es)?|orders?|purchases?|buys?|achieves?|reach(?:es)?|meets?|exceeds?|attain\w*|notif\w+|gives? notice)\b)|\b(?:up)?on (?:the |a )?(?:\w+ ){0,2}(?:request|consent|election|approval|application) (?:of|by|from)\b|\bwith (?:the )?(?:\w+ )?(?:consent|approval|agreement) of\b/i;
const GIVEN_THE_TERMS =
  /\b(?:subject to|provided)\b[^.;,]{0,20}\b(?:terms?|provisions?|sections?|clauses?|articles?|paragraphs?)\b[^.;,]*/gi;

const renewsByItself = (words: string): boolean =>
  (AUTOMATIC.test(words) || GOES_ON.test(words)) &&
  !isDeniedAll(words.replace(NOTICE_THAT_NOT, 'notice')) &&
  !BY_CHOICE.test(words) &&
  !HANGS_ON.test(words.replaceAll(GIVEN_THE_TERMS, ' ')) &&
  !DENIED.test(words.replace(NOTICE_THAT_NOT, 'notice'));

const isNone = (words: string): boolean =>
  isDeniedAll(words.replace(NOTICE_THAT_NOT, 'notice')) &&
  !BY_CHOICE.test(words) &&
  !HANGS_ON.test(words) &&
  !/\bunless\b/i.test(words);

/** What a renewal hangs on, in the words of the contract: "unless sales fall below $1,000", "if the parties agree". */
const CONDITION =
  /\b(?:unless|if|where|provided,?(?: however,?| always,?)? that|on (?:the )?condition that|subject to|so long as|(?:up)?on (?:the )?(?:\w+ )?(?:request|consent|election|approval|agreement) (?:of|by|from)|with (?:the )?(?:\w+ )?(?:consent|approval) of)\b(?:(?!, (?:this|the) (?:agreement|contract|term)\b)[^.;]|\.\d)*/gi;
/** That it goes on unless somebody stops it is what "by itself" means, and has a length of its own. */
const STOPPED =
  /\b(?:notice|notif\w+|terminat\w+|cancel\w+|sooner|earlier|otherwise|advis\w+|inform\w*|stopped|in writing of|(?:not|non-?) ?renew\w*|not to be)\b|\b(?:terms?|provisions?|sections?|clauses?|articles?|paragraphs?) (?:and|of|below|above|hereof|\d)/i;
const LONGEST_CONDITION = 240;
const conditionOf = (words: string): string | undefined =>
  words
    .match(CONDITION)
    ?.map((each) => each.trim().replace(/,$/, ''))
    .find((each) => !STOPPED.test(each) && each.length <= LONGEST_CONDITION);

/** What was agreed before, and why this is. */
const RECITAL = /^[\W\d]*(?:and )?WHEREAS\b/;

/** The next sentence speaks of the notice: "Such notice must be given ninety days before the end." */
const SUCH_NOTICE =
  /^\W*(?:\d[\d.]*\s+)?(?:such|this|the|any|a) notice\b[^.;]{0,60}\b(?:given|received|delivered|sent|made)\b/i;
/** Or of stopping it: "A party that does not wish the renewal shall give sixty days' notice", "Non-renewal requires notice". */
const STOPS =
  /\b(?:(?:prevent|stop|avoid|decline|refuse|oppose)\w*\b[^.;]{0,40}\b(?:renew|exten[ds]|prolong)\w*|non-?renew\w*|not (?:to )?(?:wish\w* |want\w* |intend\w* |desir\w* )?(?:to |the |any |be |a )?(?:be )?(?:renew|exten[ds])\w*)/i;
const TELLS_BOTH = /\b(?:notice|notif\w+|in writing|inform\w*)\b/i;
const asOpening = (words: string): string => words.replace(/^(\W*)an?\b[^.;]{0,40}(?= notice\b)/i, '$1a');

/** The length of the notice that a later sentence of the clause tells, or the clause behind it. */
function noticeNext(passages: readonly Passage[]): string | null {
  const [next] = passages;
  const such = next && SUCH_NOTICE.test(asOpening(next.words)) ? next : undefined;
  const told = such ?? passages.find(({ words }) => STOPS.test(words) && TELLS_BOTH.test(words));
  return (told && durationMentions(told.words)[0]?.value) ?? null;
}
/** No farther behind the clause that renews. */
const NOTICE_REACH = 3;

/** A title says what a clause is about: "INITIAL TERM AND RENEWALS:". */
const TITLE =
  /^\W*(?:\d[\d.]*\s+)?(?:[A-Z][\w&’'-]*|and|of|or|the|&)(?:\s+(?:[A-Z][\w&’'-]*|and|of|or|the|&)){0,9}\s?[.:](?=\s)/;
/** What a renewal, should there be one, is spoken of with: "for any extension or renewal term". */
const MENTIONED =
  /\b(?:any|each|every|such|said|current|during (?:the|a)|of (?:the|a))\s(?:\w+ (?:or|and) )?(?:extension|extended|renewal|renewed)(?: (?:or|and) (?:renewal|renewed|extension|extended))? (?:terms?|periods?)\b(?: (?:thereof|hereof))?/gi;
const telling = (words: string): string => words.replace(TITLE, ' ').replace(MENTIONED, ' ');

/** The sentences of a passage that speak of a renewal: another may be on invoices. */
const renewing = (words: string): string =>
  sentencesIn(words)
    .map(({ start, end }) => words.slice(start, end))
    .filter((sentence) => RENEWS.test(sentence))
    .join(' ');

/** The words of a passage without sentences that speak neither of the renewal nor of a notice; all keep their places. */
const onRenewal = (words: string): string =>
  sentencesIn(words).reduce((left, { start, end }) => {
    const sentence = words.slice(start, end);
    const isOnIt = RENEWS.test(sentence) || TELLS_BOTH.test(sentence);
    return isOnIt ? left : left.slice(0, start) + blanked(sentence) + left.slice(end);
  }, words);

const periodIn = (words: string, stated: string | undefined): string | null => {
  if (/month[- ]to[- ]month|\bmonthly (?:periods?|terms?|basis)\b/i.test(words)) return '1 month';
  if (/\bquarterly (?:periods?|terms?|basis)\b/i.test(words)) return '3 months';
  const yearly = /\b(?:one|1)[- ]year|\bannual|\byear to year|\b(?:a|another) (?:further )?year\b/i;
  return stated ?? (yearly.test(words) ? '1 year' : null);
};

/** How long each further period is by a later clause: "Thereafter it is renewed for successive periods of one year". */
const periodNext = ({ words }: Passage): string | null =>
  periodIn(words, durationMentions(words).find(({ end }) => !IS_NOTICE.test(words.slice(end)))?.value);

/** Whether the contract goes on after its term, by itself or by choice. */
export function renewal({ text, passages }: BriefSource): Brief['renewal'] {
  const fitting = passages.filter(({ words: all }, at) => {
    const words = telling(all);
    const ofIt =
      IT_RENEWS.test(all) && OF_ITS_TERM.test(`${passages[at - 1]?.words} ${all.replace(IT_RENEWS, ' ')}`);
    return (
      GOES_ON.test(words) ||
      (!RECITAL.test(words) &&
        RENEWS.test(words) &&
        (OF_AGREEMENT.test(words) || ofIt) &&
        !NO_RENEWAL.test(words) &&
        /\b(?:renew\w*|exten[ds]\w*|month[- ]to[- ]month)\b[^.;]{0,160}\b(?:term|period|year|month|agreement|unless|mutual)|\b(?:agreement|term)\b[^.;]{0,120}\b(?:renew|exten[ds])/i.test(
          words,
        ) &&
        !/\b(?:insur\w*|deadline|payment|invoice|credit|warranty|cure|time (?:for|to))\b/i.test(
          renewing(words),
        ))
    );
  });
  const byItself = fitting.filter(({ words }) => renewsByItself(telling(words)));
  const passage = byItself[0] ?? fitting[0];
  // "does not renew", and nothing on how it might be.
  if (!passage || isNone(telling(passage.words))) return null;
  const words = onRenewal(passage.words);
  const at = RENEWS.exec(words)!.index;
  const durations = durationMentions(words);
  const last = durations.find(
    ({ start, end }) =>
      (IS_NOTICE.test(words.slice(end)) || NOTICE_OF.test(words.slice(0, start))) && start > at - 400,
  );
  const before = ({ start }: { readonly start: number }) => words.slice(Math.max(0, start - 30), start);
  const notice =
    last && EARLIEST.test(before(last)) ? durations.find((each) => LATEST.test(before(each))) : last;
  // What stands before the verb is mostly how long the first term runs: "three years … renews for terms of one year".
  const others = durations.filter((each) => each !== notice && each !== last && each.start > at - 80);
  const period = others.find(({ start }) => start > at) ?? others[0];
  const condition = conditionOf(words);
  const index = passages.indexOf(passage) + 1;
  const behind = passages.slice(index, index + NOTICE_REACH);
  return {
    automatic: byItself.length > 0,
    period:
      periodIn(words, period?.value) ??
      byItself
        .slice(1)
        .map(periodNext)
        .find((each) => each !== null) ??
      null,
    ...(condition ? { condition } : {}),
    noticeToStop: notice?.value ?? noticeNext(behind),
    citations: citeAround(text, passage, at),
  };
}
