import { durationMentions } from '@countersign/documents/values';
import type { BriefExit } from '@countersign/events';
import { isDenied, withoutDenied } from '../../text/denials.ts';
import { partsOf } from '../../text/parts.ts';
import { type BriefSource, citeAround, type Passage } from '../source.ts';
import { type Mentioned, mentions, sideBefore, subjectBefore } from '../who.ts';
import { isGround } from './grounds.ts';
import { type Led, withLeads } from './led.ts';

const ENDS =
  /\b(?:terminat\w*|cancel\w*|resign(?! from)|end (?:it|(?:this|the) (?:agreement|contract|lease))|(?:stop|leave|withdraw from|walk away|bring)(?: (?:it|(?:this|the) (?:agreement|contract|arrangement)))?)\b/i;
/** The same right in plain words: "each party can stop it on a month's notice", "give notice to end it". */
const PLAINLY =
  /\b(?:may|can|could|(?:is|are) free to)\b[^.;]{0,30}\b(?:(?:stop|leave|withdraw from|end) (?:it|(?:this|the) (?:agreement|contract|arrangement))|leave(?= (?:at|on|by|with|upon|after)\b)|walk away|bring (?:it|(?:this|the) (?:agreement|contract|arrangement)) to an end)\b[^.;]{0,80}\b(?:at any time|notice|ahead|beforehand)\b|\bgive\b[^.;]{0,60}\bnotice to (?:end|stop|leave|terminate|cancel)\b|\b(?:part(?:y|ies)|[A-Z]\w+) (?:wishing|desiring|intending|who wishes|that wishes) to (?:end|terminate|cancel)\b[^.;]{0,60}\b(?:must|shall|will) (?:give|provide|serve|send)\b[^.;]{0,60}\bnotice\b/i;
const FREELY =
  /\b(?:for (?:its |their |any )?convenience|without (?:any )?cause|(?:for )?(?:any|no) (?:or no )?reason|with or without (?:cause|reason)|at any time|in its sole discretion|for any cause|unilateral right)\b/i;
const ON_NOTICE =
  /\b(?:may|right to|option to|entitled to|by|until)\b[^.;]{0,120}\b(?:terminat\w*|end (?:it|this|the))\b[^.;]{0,140}\b(?:prior|advance|written|days?'?|months?'?)\b[^.;]{0,40}\bnotice\b|\b(?:upon|on|by|with)\b[^.;]{0,60}\b(?:days?'?|months?'?)\b[^.;]{0,40}\bnotice\b[^.;]{0,60}\bterminat|\b(?:may|entitled to)\b[^.;]{0,60}\b(?:terminate|end (?:it|this|the))\b[^.;]{0,60}\b(?:days?|weeks?|months?)\b['’]?[^.;]{0,20}\bnotice\b/i;
/** What a right to end the contract hangs on. */
const CAUSE =
  /\b(?:breach\w*|default\w*|fail(?:s|ed|ure)?|insolven\w*|bankrupt\w*|cure[ds]?|remed(?:y|ied)|violat\w*|force majeure|non-?payment|if (?!(?:(?:it|they|he|she|you) )?(?:so )?(?:wish|desire|choose|elect|decide|want|give|not)\w*\b|(?:by|in|on|at) )\w+|in the event|upon (?:the )?(?:occurrence|death)|infring\w*|change (?:of|in) control|becomes? (?:acquired|controlled|merged)|(?:merged|merges) (?:into|with)|is acquired by|misconduct|cause as)\b/i;
/** The same by its name, which has capitals: "upon the dissolution of the Venture", "upon termination of the License Agreement". */
const ON_EVENT =
  /\b(?:[Tt]erminat|[Cc]ancel|[Ee]nd|TERMINAT)\w*\b[^.;]{0,160}\b(?:[Uu]p)?[Oo]n (?:the )?(?:dissolution|liquidation|winding[- ]up|bankruptcy|insolvency|revocation|withdrawal|loss|sale|completion|expir(?:y|ation)|termination) of (?:(?:the|such|any|its|their|a) )?(?:(?:(?!Agreement\b)[A-Z][\w’'-]*)|business|company|joint venture|partnership|licen[cs]e|head ?lease|permit|employment)\b/;
const DENIED =
  /\b(?:not|no right to|neither|nor|only|waives? (?:any|its|the|all)(?: \w+)? rights? (?:to|of))\b[^.;]{0,30}\b(?:terminat|cancel)/i;
const OF_OTHERS =
  /\bterminat\w*\b[^.;]{0,40}\b(?:order|purchase order|policy|discussions?|negotiations?|talks|employment of|statement of work|services agreement|registration|access)\b|\b(?:lesson|session|class|booking|appointment|visit|assignment|shift|delivery)\w*\b[^.;]{0,30}\bcancel|\bcancel\w*\b[^.;]{0,30}\b(?:lesson|session|class|booking|appointment|visit|assignment|shift|delivery)/i;
/** The right beside the one on notice: that one has its own cause. */
const OR_AT_ONCE = /,? or (?:at once|immediately|forthwith|without notice)\b[^.;]*/gi;

const RIGHT =
  /\b(?:may|right to|entitled to|option (?:of|to)|elect\w*|can|could|by either|by any|shall have the right)\b[^.;]{0,160}\b(?:terminat|cancel|end (?:it|this|the))|\b(?:may|right to) resign\b|\b(?:terminated|cancel+ed)\b[^.;]{0,60}\b(?:by|at any time|upon)\b|\bterminat\w*\b[^.;]{0,80}\b(?:at any time|without cause)/i;
/** What both have to want is nobody's right. */
const BY_BOTH =
  /\bterminated\b[^.;]{0,60}\b(?:by|upon|with) (?:the )?(?:(?:mutual|joint|written|prior) )*(?:agreement|consent) (?:of|between|by) (?:both|the parties|you and|each|[A-Z])/;
/** "shall end on the 60th day following a written notice from one party to the other" */
const ENDS_ITSELF =
  /\bagreement\b[^.;]{0,120}\b(?:ends?|expires?|terminates?)\b[^.;]{0,40}\b(?:days?|months?)\b[^.;]{0,20}\b(?:following|after|from)\b[^.;]{0,40}\bnotice\b[^.;]*/i;
const daysUntilItEnds = (words: string): string | null => {
  const days = /\b(\d{1,3})(?:st|nd|rd|th) day\b/.exec(ENDS_ITSELF.exec(words)?.[0] ?? '')?.[1];
  return days === undefined ? null : `${days} days`;
};
/** Words on what follows an end, whoever brought it about. */
const CONSEQUENCE =
  /\b[Ss]hould [A-Z]\w+ terminate\b|\b(?:upon|after|following|effect of|event of|in the event of)\b[^.;]{0,40}\bterminat\w+[^.;]{0,60}\b(?:for any reason|whatsoever|how(?:ever|soever))|\b(?:if|when|whenever|where|in the event that)\b[^.;]{0,100}\b(?:is|are|has been) (?:terminated|cancel+ed)\b|\bsurviv/i;
/** "agrees not to terminate this Agreement unless it sells the Company": a right with its cause behind it. */
const NOT_UNLESS = /\b(?:not to|shall not|will not|may not|cannot) terminate\b[^.;]{0,60}\bunless\b/i;
/** The grounds stand in the list that follows: "may be terminated by giving notice:". */
const GROUNDS_FOLLOW = /:\s*$/;

const isFree = (words: string): boolean => {
  if (NOT_UNLESS.test(words) || ON_EVENT.test(words)) return false;
  if (PLAINLY.test(words)) return !CAUSE.test(words.replace(OR_AT_ONCE, ''));
  if (!(RIGHT.test(words) || ENDS_ITSELF.test(words)) || CONSEQUENCE.test(words)) return false;
  if (BY_BOTH.test(words) && !/\bnotice\b/i.test(words)) return false;
  if (ENDS_ITSELF.test(words) && !CAUSE.test(words)) return true;
  const bare = words
    .replace(OR_AT_ONCE, '')
    .replace(/\b(?:for (?:any|no)(?: or no)? reason|without cause|with or without cause)\b/gi, '');
  if (FREELY.test(words) && ENDS.test(words))
    return (
      !CAUSE.test(bare) ||
      /\b(?:convenience|without cause|any reason|no reason|with or without)\b/i.test(words)
    );
  return ON_NOTICE.test(words) && !CAUSE.test(bare) && !GROUNDS_FOLLOW.test(words);
};

/** An item of a list of grounds that asks for a notice alone: "(d) By either party upon sixty days written notice". */
const ITEM_ON_NOTICE =
  /(?:^|;\s*(?:or\s+)?)\W*[a-z\d]{1,4}[.)]\s*(by\s[^.;]{3,60}?\b(?:upon|on|by giving|with|electing to give|giving)\b[^.;]{0,60}\bnotice\b[^.;]*)/gi;

/** Rights to leave on notice that stand in a list of grounds. */
const inList = ({ text, passages, parties }: BriefSource): BriefExit[] =>
  passages.flatMap((passage, index) =>
    isGround(passages, index)
      ? [...passage.words.matchAll(ITEM_ON_NOTICE)]
          .filter(({ index: at, 1: item = '' }) => !CAUSE.test(item) && !isDenied(passage.words, at))
          .map(({ index: at, 1: item = '' }) => {
            const [first] = mentions(item, parties);
            return {
              by: first === undefined || first.who === 'both' ? 'either' : first.who,
              notice: durationMentions(item)[0]?.value ?? null,
              citations: citeAround(text, passage, at),
            };
          })
      : [],
  );

/** Who may end it: both, a party, or somebody whom the clause names and who was not read as a party. */
function leaverOf(words: string, all: readonly Mentioned[], at: number): string {
  if (all.some(({ who }) => who === 'both')) return 'either';
  const party = subjectBefore(all, at);
  if (party !== null) return party;
  return sideBefore(words, at) ?? all[0]?.who ?? 'either';
}

/** "by the Supplier on 30 days' notice and by the Client on 90": each side's notice, with the verb of both. */
const AND_BY =
  /^((?:\W*\d[\d.]*\s+)?[^.;]*?\b(?:terminat\w*|cancel\w*)\b[^.;]*?)\bby (?:the )?[A-Z]\w+\b[^.;]*?\bnotice\b[^.;]*?,? (?=(?:and|or) by (?:the )?[A-Z]\w+\b[^.;]*\bnotice\b)/;
/** "the Supplier may end it on ninety days' notice, the Client on thirty days' notice" */
const WITHOUT_VERB =
  /^(?:\W*\d[\d.]*\s+)?[^.;]*?\b(?:may|can|is entitled to)\b([^.;]*?\b(?:terminat\w*|cancel\w*|end)\b[^.;]*?)\b(?:up)?on\b[^.;]*?\bnotice\b[^.;]*?,? (?:and )?(?=(?:the )?(?!Agreement|Contract|Lease)[A-Z]\w+,? (?:up)?on\b[^.;]*\bnotice\b)/;

/** "The Client may not end it on notice; only the Supplier may": the verb stands where it is denied. */
const ONLY_MAY =
  /\bmay not ([^.;]*?)[;,] (?:but )?only ((?:the )?[A-Z]\w+)(?: alone)? may(?: do so)?\s*(?=[.;]|$)/;

/** The rights of one sentence, each with the words that give it. */
function rightsIn(words: string): string[] {
  const only = ONLY_MAY.exec(words);
  if (only) return [`${only[2]} may ${only[1]}`];
  const by = AND_BY.exec(words);
  if (by) return [words.slice(0, by[0].length), `${by[1]}${words.slice(by[0].length).replace(/^\w+ /, '')}`];
  const same = WITHOUT_VERB.exec(words);
  if (same) {
    const next = words.slice(same[0].length);
    return [words.slice(0, same[0].length), next.replace(/(?=\b(?:up)?on\b)/, `may${same[1]}`)];
  }
  const parts = partsOf(words).map(({ start, end }) => words.slice(start, end));
  const giving = parts.filter((part) => ENDS.test(part) && mayEnd(part));
  return giving.length > 0 && giving.every(saysWho) ? parts : [words];
}

/** An item of a list in a sentence, "(b) terminate this Agreement", has its subject where the list is led in. */
const saysWho = (part: string): boolean =>
  /\b(?:may|can|could|shall|will|is|are|has|have|by|party|give)\b/i.test(
    part.slice(0, ENDS.exec(part)?.index),
  );

/** The items that a passage holds, each with the words that lead them in. */
const NEXT_ITEM = /;\s+(?:(?:and|or)\s+)?(?=\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s)/;
interface Right {
  readonly words: string;
  /** Whoever has it by the words that lead in its list. */
  readonly leader: string | null;
}

const rightsOf = ({ passage, lead }: Led, parties: BriefSource['parties']): Right[] =>
  lead
    ? passage.words
        .split(NEXT_ITEM)
        // Where the words that lead in end the contract, the items are grounds.
        .filter((item) => ENDS.test(item))
        .map((item) => ({ words: `${lead.words} ${item}`, leader: leaderOf(lead, item, parties) }))
    : rightsIn(passage.words).map((words) => ({ words, leader: null }));

const mayEnd = (words: string): boolean => isFree(words) && !DENIED.test(words) && !OF_OTHERS.test(words);

const noticeIn = (words: string): string | null =>
  durationMentions(words).find(({ end }) =>
    /^[^.;]{0,40}\b(?:notice|ahead|beforehand)\b/i.test(words.slice(end)),
  )?.value ??
  durationMentions(words).find(({ start }) =>
    /\bnotice\b[^.;]{0,60}\b(?:of|at least|not less than|no(?:t)? later than|no less than)\s*$/i.test(
      words.slice(0, start),
    ),
  )?.value ??
  daysUntilItEnds(words);

/** The next sentence tells the notice: "It shall give notice of 45 days", "shall be given 45 days' notice of such termination". */
const TELLS_NOTICE =
  /^\W*(?:\d[\d.]*\s+)?(?:(?:such|this|the|any) (?:notice|termination|right)|it|they|he|she)\b[^.;]{0,80}\bnotice\b|\bnotice of (?:such|this|that|the) terminat/i;
const noticeNext = (next: Passage | undefined): string | null =>
  next && TELLS_NOTICE.test(next.words) && !CAUSE.test(next.words) ? noticeIn(next.words) : null;

/** Who has the rights of a list: "The Client shall have the right to: (a) …; (b) end this Agreement on notice". */
function leaderOf(lead: Passage, item: string, parties: BriefSource['parties']): string | null {
  const own = mentions(item, parties).find(({ at }) => at < (ENDS.exec(item)?.index ?? 0));
  if (own) return null;
  const verb = HAS_RIGHTS.exec(lead.words)?.index;
  return verb === undefined ? null : subjectBefore(mentions(lead.words, parties), verb + 1);
}
const HAS_RIGHTS =
  /\b(?:may|can|has|have|shall have|is entitled|are entitled|shall be entitled|reserves?|retains?)\b/;

const whoLeaves = (
  leader: string | null,
  words: string,
  at: number,
  parties: BriefSource['parties'],
): string => {
  if (leader !== null) return leader === 'both' ? 'either' : leader;
  return leaverOf(words, mentions(words, parties), at);
};

/** A time in which nobody may leave, before the right to do so: "Except in the first ten years, either party may". */
const EXCEPT_IN_TIME =
  /(?:^\W*(?:\d[\d.]*\s+)?|[.;]\s+)((?:except|save|other than|not) (?:in|during|for|within|before|until|throughout)\b[^.;]*?\b(?:years?|months?|term|period|\d{4})\b[^.;]*?),\s+(?=(?!(?:(?:in|during|for|within|of) )?(?:which|whom|that|when|where)\b)(?:the |each |either |any )?[\w’'-]+(?: [\w’'-]+){0,3} (?:may|can|is|has|shall|will)\b)/i;
const LONGEST_CONDITION = 240;

function exceptionOf(words: string): Pick<BriefExit, 'condition'> {
  const condition = EXCEPT_IN_TIME.exec(words)?.[1]?.trim();
  return condition && condition.length <= LONGEST_CONDITION ? { condition } : {};
}

/** The rights of a passage to leave without a cause. */
function exitsIn({ text, parties }: BriefSource, led: Led, next: Passage | undefined): BriefExit[] {
  const { passage } = led;
  return rightsOf(led, parties).flatMap(({ words, leader }) => {
    const at = ENDS.exec(withoutDenied(words, ENDS))?.index;
    if (at === undefined || !mayEnd(words)) return [];
    return {
      by: whoLeaves(leader, words, at, parties),
      notice: noticeIn(words) ?? noticeNext(next),
      ...exceptionOf(passage.words),
      citations: citeAround(text, passage, ENDS.exec(passage.words)?.index ?? 0),
    };
  });
}

const eachOnce = (exits: readonly BriefExit[]): BriefExit[] =>
  exits.filter(({ by }, index) => exits.findIndex((each) => each.by === by) === index);

/** Who may end the contract without a cause, and on what notice. */
export function terminationForConvenience(source: BriefSource): BriefExit[] {
  const { passages } = source;
  const listed = inList(source);
  // "It can be terminated at any time, as follows:" says who may, and on what notice, in the list alone.
  const said = withLeads(passages, HAS_RIGHTS).flatMap((led, index) =>
    GROUNDS_FOLLOW.test(led.passage.words) && listed.length > 0
      ? []
      : exitsIn(source, led, passages[index + 1]),
  );
  return eachOnce([...said, ...listed]).slice(0, 3);
}
