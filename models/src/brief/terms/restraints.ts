import type { BriefParty, BriefRestraint } from '@countersign/events';
import { AT_NO_TIME, deniedVerb, FREE_TO, MAY, NOT_FREE } from '../../text/denials.ts';
import { withoutRelatives } from '../../text/exceptions.ts';
import { partsOf } from '../../text/parts.ts';
import { TAKES_TO_A_COMPETITOR } from '../../text/solicitation.ts';
import { type BriefSource, citeAround, type Passage } from '../source.ts';
import { type Mentioned, mentions, objectAfter, subjectBefore } from '../who.ts';
import { type Led, withLeads } from './led.ts';
import { restrainedFor } from './restrained-for.ts';

const BOUND = new RegExp(
  String.raw`${NOT_FREE}|\b(?:shall|will|may|must) (?:never|${AT_NO_TIME})|\b(?:nobody|no (?:one|party|person|partner|member|shareholder|seller|founder)) (?:shall|will|may)\b|\b(?:shall not|will not|may not|agrees? (?:that it (?:shall|will) )?not|not to|covenants? (?:and agrees? )?(?:not|that)|undertakes? not|neither|refrain|prohibited from|shall refrain)\b`,
  'i',
);
const COMPETES =
  /\b(?:compet(?:e|es|ing|ition|itive)|(?:for|with|to|any)\b[^.;]{0,30}\bcompetitors?|similar (?:business|products?|platform)|(?:similar|same) services? (?:to|for) [^.;]{0,60}\bcompetitors?|same or (?:similar|competing))\b/i;
const SOLICITS =
  /\b(?:solicit\w*|persuade\w*|entice\w*|(?<!for[- ])hire|recruit\w*|induce\w*|divert\w*|engage as)\b/i;
const PEOPLE =
  /\b(?:employees?|personnel|staff|contractors?|consultants?|customers?|clients?|suppliers?|person)\b/i;
const EXCLUSIVE =
  /(?<!(?:non|un)-?\s?)\b(?:exclusiv(?:e|ely|ity)|sole and exclusive|only (?:sponsor|supplier|provider|distributor|agent|reseller|licensee|promotional))\b|\b(?:purchase|buy|obtain|order)s?\b[^.;]{0,80}\b(?:all|entire|whole) (?:of )?(?:(?:its|their|the) )?(?:entire )?requirements?\b/i;
const GRANTS =
  /\b(?:grants?|appoints?|licen[cs]e|right to|distributor|agent|sponsor|supplier|provider|shall (?:not|only)|will not|purchase|territory|dealer|representative|exclusive (?:[\w-]+ ){0,4}(?:partner|source|vendor))\b/i;
/** What "exclusive" is said of without binding anybody to one partner. */
const OTHER_EXCLUSIVE =
  /\b(?:exclusive(?:ly)? (?:jurisdiction|venue|remed\w+|property|own\w*|control|judge|discretion|responsib\w+|law|of\b)|exclusivity (?:fees?|payments?|periods?)|exclusive and|exclusive right of first|exclusive rights? (?:to (?:enforce|register|prosecute|defend)|in and to)|jurisdiction|remed(?:y|ies)|sole and exclusive (?:property|owner\w*|remedy|judge))\b/i;
const NON =
  /\b(?:(?:non|un)-?\s?exclusive|not (?:be )?(?:(?:an?|the|its) )?exclusive|without exclusivity|nothing (?:herein|in this)|no exclusiv)/i;
/** What an exclusivity leaves free. */
const LIMITS_NOTHING =
  /\bexclusivity\b[^.;]{0,40}\b(?:shall|will|does|do) not (?:limit|restrict|prevent|preclude|apply)\b/i;
/** What another paper is called: "the Exclusive Supply Agreement". */
const PAPER =
  /\b(?:Exclusiv(?:e|ity)|EXCLUSIV(?:E|ITY))(?: (?:and|of|[A-Z][\w-]*)){0,5} (?:Agreement|AGREEMENT|Letter|Deed|License Agreement)s?\b/g;
/** What is allowed although there is an exclusivity that another clause gives. */
const ALLOWED_BESIDE =
  /\b(?:notwithstanding|despite|regardless of|as an? exceptions? (?:to|from)) (?:the |its |any |such )?(?:grants? of |above )?exclusiv\w+/i;
/** A heading names a clause or another agreement, a recital what somebody wants: neither binds. */
const BINDS =
  /\b(?:shall|will|must|may|agrees?|undertakes?|covenants?|hereby|grants?|appoints?|engages?|is|are|has|have)\b/i;
const RECITAL = /^[\W\d]*(?:[A-Z][.)]\s*|and )?WHEREAS\b/;
/** The promise to take nobody else: "agrees not to appoint any other licensee". */
const NOBODY_ELSE =
  /\b(?:buys?|purchases?|obtains?|orders?|sells?|supplies|supply)\b[^.;]{0,60}\b(?:from|to) (?:the )?\w+ alone\b|\b(?:sells?|supply|supplies|deliver|licen[cs]e|provide|buys?|purchase|obtain|order)\b[^.;]{0,60}\b(?:to|from) (?:nobody|no ?one|none|no other \w+|no (?:person|party))\b[^.;]{0,20}\b(?:but|except|other than|save)\b|\bnot\b[^.;]{0,40}\b(?:enable|permit|allow|accept|enter into|grant|engage)\b[^.;]{0,20}\banother\b[^.;]{0,30}\b(?:sponsor\w*|partner|distributor|supplier|licensee|agent|reseller|provider)\b|\b(?:not|neither|nor)\b[^.;]{0,40}\b(?:appoint|engage|license|authori[sz]e|supply|sell to|grant)\b[^.;]{0,30}\b(?:any|no) other\b[^.;]{0,40}\b(?:licensees?|distributors?|agents?|resellers?|dealers?|suppliers?|part(?:y|ies)|person|entity)\b[^.;]{0,120}\b(?:territory|field|products?|goods|services?|distribut\w+|market|content|in the|within)\b|\b(?:not|neither|nor)\b[^.;]{0,120}\b(?:purchase|buy|obtain|procure|source|order)\b[^.;]{0,120}\bfrom (?:any|a|another) (?:person|party|entity|third party|supplier|vendor|source|one)\b[^.;]{0,30}\bother than\b/i;
/** Whom somebody may hand his work on to, with consent, is no partner that he gives up. */
const HANDED_DOWN = /\bsub-?\s?(?:distribut|agen|contract|licen[cs]|deal|represent)\w*/i;
/** An exception from a restraint frees nobody from the rest of it. */
const EXCEPTION = /;?\s*(?:provided|except)[^.]{0,40}\b(?:the )?(?:foregoing|this|above)\b[\s\S]*$/i;
/** Nothing forbidden: the freedom is stated. */
const FREE = new RegExp(
  String.raw`${FREE_TO}|${MAY} (?:compete|solicit)\b|\b(?:under no|no|not)\b[^.;,]{0,20}\b(?:dut|oblig|bound|requir)\w* (?:not to|to refrain)\b|\b(?:nothing (?:in this agreement|herein|contained)|shall not (?:be (?:deemed|construed)|prevent|prohibit|restrict|preclude)|not be prohibited|deemed not to|is permitted to|in no way)\b|\b(?:not|never) (?:be )?(?:prohibited|restricted|barred|prevented|precluded|forbidden)\b|\b(?:no|not|never|neither)\b[^.;,]{0,24}\b(?:undertak|agree|covenant|promis)\w* not to\b`,
  'i',
);

/** Who is bound without being named as a party, as a contract calls them: the subject of the verb itself. */
const OWN_SUBJECT =
  /\b(?<!(?:the|an?) other )((?:[Ee]mployee|EMPLOYEE|[Ee]xecutive|EXECUTIVE|[Cc]onsultant|[Cc]ontractor|[Ss]ubcontractor|[Rr]ecipient|[Rr]eceiving [Pp]arty|[Pp]articipant|[Mm]ember|[Ff]ranchisee|[Gg]uarantor|[Dd]istributor|[Aa]gent|[Ll]icensee|[Ll]icensor|[Ss]upplier|[Bb]uyer|[Cc]ustomer|[Ss]eller)|[Yy]ou)\b(?!['’])(?:,? (?:hereby|also|further|and|or|that|covenants|agrees|undertakes|acknowledges|it|he|she|they))*(?:, (?:for|during|throughout|until|at any time|within|after|while)\b[^.;:()]{2,160})?,?\s*$/;

/** A party named behind these is not the subject of what follows. */
const OBLIQUE =
  /\b(?:of|to|by|with|for|from|against|on|than|between|under)\s+(?:(?:the|such|any|each)\s+)?$/i;

const subjectsOf = (words: string, all: readonly Mentioned[]): Mentioned[] =>
  all.filter(({ at }) => !OBLIQUE.test(words.slice(0, at)));

/** "neither Tarn nor any of its affiliates shall": whoever is named behind is bound. */
const NEITHER = /^neither (?:of )?(?:the )?/i;
const NOR_ITS =
  /^(?:[^,;.]{1,60}?,? nor (?:any (?:of )?)?(?:its|his|her|their)\b|[^,;.]{1,60}? (?:shall|will|may|must)\b)/i;

function neitherOf(words: string, all: readonly Mentioned[], at: number): string | null {
  const lead = NEITHER.exec(words.slice(at))?.[0].length;
  const named = lead === undefined ? undefined : all.find((each) => each.at === at + lead);
  return named && NOR_ITS.test(words.slice(named.at)) ? named.who : null;
}

/** The subject of the first verb that binds somebody and says whom, be it a party or what a contract calls somebody. */
export function boundBy(words: string, all: readonly Mentioned[]): string | null {
  const subjects = subjectsOf(words, all);
  for (const { index } of words.matchAll(new RegExp(BOUND, 'gi'))) {
    const neither = neitherOf(words, all, index);
    if (neither !== null) return neither;
    const own = OWN_SUBJECT.exec(words.slice(0, index))?.[1];
    const party = subjectBefore(subjects, index + 1);
    if (own === undefined || party === 'both') {
      if (party !== null) return party;
      continue;
    }
    const known = all.find(({ who }) => who.toLowerCase() === own.toLowerCase());
    if (known) return known.who;
    return own.toLowerCase() === 'you' ? null : own;
  }
  return null;
}

/** Who hands out a right that nobody else gets is bound by that. */
const HANDS_OUT = /\b(?:grants?|appoints?|engages?)\b/i;
/** Whoever is appointed is served. */
const IS_APPOINTED = /\b(?:is|are|shall be) (?:hereby )?(?:appointed|engaged|granted|licensed)\b/i;
/** Whoever has it is served. */
const HAS =
  /\b(?:(?:have|has) (?:the|an?)|(?:receives?|enjoys?|obtains?|(?:is|are|be) (?:entitled to|given|granted))(?: (?:the|an?))?) (?:sole and )?$/i;

/** Where a clause grants whose title says of what kind: "2.1 Exclusive Rights: Tarn hereby grants". */
function grantAfterTitle(words: string, at: number): number | undefined {
  const title = /^[^.;:]{0,60}[:.]\s[^.;:]{0,60}?(?=\b(?:grants?|appoints?)\b)/i.exec(words.slice(at));
  return title ? at + title[0].length : undefined;
}

/** "shall be the only distributor appointed by Tarn" */
const APPOINTED_BY =
  /\b(?:only|exclusive|sole)\b[^.;]{0,40}\b(?:appointed|engaged|licensed|authori[sz]ed) by (?:the )?/i;

/** "Tarn agrees that Birch will be its sole provider": who agrees to it takes nobody else. */
const AGREES_THAT =
  /\b(?:agrees?|undertakes?|accepts?)\b(?: and \w+)? that\b[^.;]{0,80}\b(?:will|shall) be (?:its |the |an? )?(?:sole|exclusive|only)\b/i;

/** "Tarn will be the exclusive sponsor of the site": whoever is it is served, and the other takes nobody else. */
const IS_THE_ONLY =
  /\b(?:(?:shall|will|must) (?:also )?be|is|are) (?:hereby )?(?:the |an? |its )?(?:sole and )?(?:exclusive|only)(?! (?:and|of|to)\b) (?:[\w-]+ ){0,4}(?:sponsor|supplier|provider|distributor|agent|reseller|licensee|partner|vendor|source|dealer|representative|carrier|manufacturer)\b/i;
/** "In no event will Tarn make arrangements with others": whoever is named behind the verb is bound. */
const IN_NO_EVENT = new RegExp(`${AT_NO_TIME} (?:shall|will|may) (?:the )?(?=[A-Z])`, 'i');

/** Of two parties, the one that is not whom a right serves. */
const otherThan = (served: string | null, parties: readonly BriefParty[]): string | null => {
  const calls = parties.map(({ role, name }) => role ?? name);
  return served !== null && calls.length === 2 && calls.includes(served)
    ? (calls.find((call) => call !== served) ?? null)
    : null;
};

/** Who is bound where the clause says whom it serves, or denies the verb before it names anybody; else undefined. */
function boundBesideServed(
  words: string,
  all: readonly Mentioned[],
  at: number,
  parties: BriefSource['parties'],
): string | null | undefined {
  const never = IN_NO_EVENT.exec(words);
  if (never && never.index < at) return objectAfter(all, never.index + never[0].length - 1, null);
  const only = IS_THE_ONLY.exec(words);
  const isServed = only && !HANDS_OUT.test(words.slice(0, only.index));
  if (!isServed || APPOINTED_BY.test(words) || AGREES_THAT.test(words)) return undefined;
  const served = subjectBefore(all, only.index + 1);
  return otherThan(served, parties);
}

function boundByGrant(
  words: string,
  all: readonly Mentioned[],
  at: number,
  parties: readonly BriefParty[],
): string | null {
  const agrees = AGREES_THAT.exec(words)?.index;
  const agreeing = agrees === undefined ? null : subjectBefore(all, agrees + 1);
  if (agreeing !== null && agreeing !== 'both') return agreeing;
  const appointed = APPOINTED_BY.exec(words);
  if (appointed) return objectAfter(all, appointed.index + appointed[0].length - 1, null);
  if (IS_APPOINTED.test(words.slice(0, at))) return otherThan(subjectBefore(all, at), parties);
  const grant = HANDS_OUT.exec(words.slice(0, at))?.index ?? grantAfterTitle(words, at);
  // "agrees to hand work to Birch, and hereby appoints Birch": who hands out is the subject.
  if (grant !== undefined)
    return subjectBefore(subjectsOf(words, all), grant + 1) ?? subjectBefore(all, grant + 1);
  if (HAS.test(words.slice(0, at))) {
    const holder = subjectBefore(all, at + 1);
    const bound = boundBy(words, all);
    return bound === holder || bound === null ? otherThan(holder, parties) : bound;
  }
  return subjectBefore(all, at + 1) ?? boundBy(words, all);
}

function restraint({ text, parties }: BriefSource, passage: Passage, at: number): BriefRestraint {
  const all = mentions(passage.words, parties);
  const beside = boundBesideServed(passage.words, all, at, parties);
  return {
    binds: beside === undefined ? boundByGrant(passage.words, all, at, parties) : beside,
    duration: restrainedFor(passage.words),
    citations: citeAround(text, passage, at),
  };
}

/** Winning orders for the other is what somebody is engaged for. */
const SOLICITS_ORDERS =
  /\b(?:(?:authori[sz]ed|entitled|permitted|right|engaged|appointed)\b[^.;]{0,40}\bto solicit|solicit(?:s|ing|ation of)? (?:purchases?|orders?|sales|subscriptions?|offers?|proxies|bids?)|solicit\b[^.;]{0,60}\b(?:inquir\w+|proposals?|offers?|tenders?)|solicit(?:,? (?:accept|receive|demand|or|and))* (?:any |an? )?(?:(?:direct|indirect|or|other|further) ){0,3}(?:payments?|income|gifts?|gratuit\w+|commissions?|bribes?|fees?|donations?|contributions?|loans?))\b/gi;

/** A restraint in words of which the first may be those that lead in a list; both are cited. */
function ledRestraint(source: BriefSource, { passage, lead, words }: Led): BriefRestraint {
  return {
    binds: boundBy(words, mentions(withoutRelatives(words), source.parties)),
    duration: restrainedFor(words),
    citations: [
      ...(lead ? citeAround(source.text, lead, lead.words.length) : []),
      ...citeAround(source.text, passage, lead ? 0 : BOUND.exec(words)!.index),
    ],
  };
}

/** Each side's own part of a sentence: "the Buyer may compete; the Supplier shall not". */
const inParts = (all: readonly Led[]): Led[] =>
  all.flatMap((led) => {
    const parts = led.lead
      ? []
      : partsOf(led.words).filter(({ start, end }) => BOUND.test(led.words.slice(start, end)));
    return parts.length === 0 || !FREE.test(led.words)
      ? [led]
      : parts.map(({ start, end }) => ({ ...led, words: led.words.slice(start, end) }));
  });

/** Taking people or custom to a competitor is another restraint. */
const TAKES_TO_IT = new RegExp(TAKES_TO_A_COMPETITOR, 'gi');
/** A covenant that stands elsewhere, or the name of one in a title or a recital, is spoken of here, and not given. */
const OF_ANOTHER =
  /\b(?:covenants?|agreements?|obligations?) not to compete\b(?! (?:with|against)\b)[^.;]{0,30}\b(?:in|under|of|set forth)\b[^.;,]{0,80}|\bcovenants? not to compete\b(?! (?:with|against|in)\b)/gi;
/** A price that others ask too restrains nobody. */
const COMPETITIVE_PRICE =
  /\bcompetitive (?:\w+ )?(?:pric(?:es?|ing)|rates?|terms|bid\w*|basis|tender\w*|quot\w+)\b/gi;

const isFree = (words: string): boolean => FREE.test(words.replace(EXCEPTION, ''));

const MOST = 3;

/** Who may not compete. */
export const nonCompete = (source: BriefSource): BriefRestraint[] =>
  inParts(withLeads(source.passages, BOUND))
    .map((led) => ({ ...led, own: led.words.replace(OF_ANOTHER, ' ').replace(COMPETITIVE_PRICE, ' ') }))
    .filter(
      ({ words, own }) =>
        BOUND.test(own) &&
        COMPETES.test(own.replace(TAKES_TO_IT, ' ')) &&
        !isFree(words) &&
        !NOBODY_ELSE.test(words) &&
        !/\b(?:invalid|unenforceable|severab\w+)\b/i.test(words) &&
        !/\bconfidential\b/i.test(words.slice(0, 200)) &&
        /\b(?:directly or indirectly|engag\w+|provid\w+ (?:any )?(?:the )?(?:same|similar)|carry on|business|market|manufactur|sell|develop|compete with|own|work (?:for|with))\b/i.test(
          words,
        ),
    )
    .slice(0, MOST)
    .map((led) => ledRestraint(source, led));

/** Who may not hire or entice away people or customers of the other. */
export const nonSolicit = (source: BriefSource): BriefRestraint[] =>
  inParts(withLeads(source.passages, BOUND))
    .map((led) => ({ ...led, bare: led.words.replace(SOLICITS_ORDERS, ' ') }))
    .filter(
      ({ words, bare }) =>
        BOUND.test(words) &&
        SOLICITS.test(bare) &&
        PEOPLE.test(words) &&
        /\b(?:solicit|entice|(?<!for[- ])hire|recruit|induce|persuade|divert)\w*\b[^.;]{0,160}\b(?:employ|personnel|staff|customer|client|contractor|consultant|supplier|person)/i.test(
          bare,
        ) &&
        !isFree(words),
    )
    .slice(0, MOST)
    .map((led) => ledRestraint(source, led));

/** "does not appoint it as its exclusive agent"; that nobody else gets an exclusive right is one. */
const NOT_GIVEN = new RegExp(
  `${deniedVerb('(?:appoint|grant|give|confer|engage)(?:s|ed)?')}\\b(?![^.;]{0,60}\\b(?:other|another|third|else|anyone)\\b)[^.;]{0,60}\\b(?:exclusiv\\w+|sole)`,
  'i',
);

/** Who may deal with one partner only. */
export const exclusivity = (source: BriefSource): BriefRestraint[] =>
  source.passages
    .filter(
      ({ words }) =>
        (NOBODY_ELSE.test(words) && !HANDED_DOWN.test(words)) ||
        (EXCLUSIVE.test(words.replace(PAPER, ' ')) &&
          !ALLOWED_BESIDE.test(words) &&
          GRANTS.test(words) &&
          BINDS.test(words) &&
          !RECITAL.test(words) &&
          !OTHER_EXCLUSIVE.test(words) &&
          !LIMITS_NOTHING.test(words) &&
          !NON.test(words) &&
          !NOT_GIVEN.test(words)),
    )
    .slice(0, MOST)
    .map((passage) => {
      const at = (EXCLUSIVE.exec(passage.words) ?? NOBODY_ELSE.exec(passage.words))?.index ?? 0;
      return restraint(source, passage, at);
    });
