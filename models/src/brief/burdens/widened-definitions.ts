import type { BriefBurden } from '@countersign/events';
import { literally } from '../../text/literally.ts';
import { cite, type Passage } from '../source.ts';

interface Definition {
  readonly term: string;
  readonly meaning: string;
  readonly passage: Passage;
}

const DEFINED =
  /[“"‘']([A-Z][^”"’'\n]{1,60})[”"’']\s*(?:\([^)]{0,40}\)\s*)?(?:shall |will )?(?:means?|includes?|is|are)\b|^\s*(?:\(?[a-z\d]{1,3}[.)]?(?:\d+\.?)*\)?\s+)?([A-Z][\w’'&-]*(?: (?:of |and |or )?[A-Z][\w’'&-]*){0,4})\s*(?:means?\b|:(?=\s)|–)/;

const definitionsIn = (passages: readonly Passage[]): Definition[] =>
  passages.flatMap((passage) => {
    const head = DEFINED.exec(passage.words);
    const term = head?.[1] ?? head?.[2];
    return head && term ? [{ term, meaning: passage.words.slice(head.index + head[0].length), passage }] : [];
  });

/** Where a defined term bites: something is paid, forbidden, left out, kept secret or counted by it. */
const BITES =
  /\b(?:pays?|payable|paid|due|charged?|charges|fees?|price|costs?|owes?|invoice\w*|may not|shall not|must not|nor|neither|liab\w+|limit\w*|exclu\w+|insur\w+|indemn\w+|loss|secre\w+|confiden\w+|disclos\w+|belongs?|owns?|owned|assigns?|licen[cs]\w+|use|ends?|terminat\w+|notice|within|before|until)\b|[$£€]\s?\d/i;

/** What everything of a kind is, whoever has to do with it. */
const ALL_OF_IT =
  /^[\s,–:]*(?:whatever|anything|everything|all that|any and all|all (?!the\b)\w+ (?:that|which|of any)|any \w+ of (?:any|whatever))\b/i;
/** A second case beside the first: another thing that happens, not another name for it. */
const LIMB =
  /(?:,|;|\band|\bor|\bas well as|\btogether with|\bincluding|\balso)\s+(?:also |as well |likewise )?(?:any|every|each|whatever|whoever|whichever|all|such)\b[^,;.]{0,100}/gi;
const HAPPENS =
  /\b(?:on|at|in|for|by|to|with|of) (?:which|whom)\b|\b(?:that|which|who|where|when|whose)\b[^,;.]{0,60}\b(?:has|have|had|is|are|was|were|may|might|could|\w{3,}s|\w{3,}ed)\b/i;
const OUTSIDE =
  /\b(?:elsewhere|another|others?|otherwise|any(?:one|body|thing| person| company)|some(?:one|body)|third part\w+|whoever|whatever|like|kindred|similar|related|connected|occasion|case|time|day|hour)\b/i;
/** What fair definitions add: what both agree, what the law or the other's acceptance brings, and newer versions. */
const FAIR =
  /\b(?:agree[ds]?|agreement|both|parties|in writing|law|statut\w+|regulat\w+|accept\w*|updates?|versions?|releases?|replace\w*|control\w*|employees|officers|staff|users?|marked|permit\w*|public|holidays?|affiliates?|disclos\w+|listed|described|schedule|annex|exhibit|form)\b/i;

const limbsOf = (meaning: string): string[] => [...meaning.matchAll(LIMB)].map(([limb]) => limb);

/** A calendar of working days is the same for both. */
const WORKING_DAY = /\b(?:Business|Working|Banking) Days?\b/;

/** Everything of what another term means is no wider than that term: "any and all elements of the Approved Content". */
const OF_A_TERM = /^[\s,–:]*any and all \w+ of the [A-Z]/;

const isWide = (meaning: string): boolean =>
  (ALL_OF_IT.test(meaning) && !OF_A_TERM.test(meaning) && !FAIR.test(meaning)) ||
  limbsOf(meaning).some((limb) => HAPPENS.test(limb) && OUTSIDE.test(limb) && !FAIR.test(limb));

const named = (term: string): RegExp => new RegExp(`(?<![\\w“"‘'])${literally(term)}s?(?![\\w”"])`);

const whyOf = (term: string): string =>
  `What “${term}” means takes in more than its name says, and that counts where the term is used.`;

/**
 * Definitions judged where they are used: one whose meaning takes in a second case, or everything of a kind, widens
 * what is paid, forbidden, left out or counted by it. Cites the definition, then the place where it bites.
 */
export function widenedDefinitions(text: string, passages: readonly Passage[]): BriefBurden[] {
  return definitionsIn(passages).flatMap(({ term, meaning, passage }) => {
    if (WORKING_DAY.test(term) || !isWide(meaning)) return [];
    const names = named(term);
    const use = passages.find((each) => each !== passage && names.test(each.words) && BITES.test(each.words));
    if (!use) return [];
    return [
      {
        kind: 'widened-definition',
        why: whyOf(term),
        citations: [...cite(text, passage), ...cite(text, use)],
      },
    ];
  });
}
