import type { BriefCommitment } from '@countersign/events';
import { blanked } from '../../text/blanked.ts';
import { withoutDenied, withoutFreedDuties } from '../../text/denials.ts';
import { withoutDeniedThings } from '../../text/denied-things.ts';
import { type BriefSource, citeAround } from '../source.ts';
import { type Mentioned, mentions, sideBefore, subjectBefore } from '../who.ts';

/** The shortest time of a contract, or the least care, is no quantity. */
const MINIMUM =
  /\b(?:(?<!\bat a )minimum(?! (?:period|term|age|duration|standards?|operating|wage)\b)|no(?:t)? (?:less|fewer) than|at least)\b/i;
const BUYS =
  /\b(?:purchase|order|buy|pay|quantit\w+|volume|units?|royalt\w+|sales|guarantee\w*|impressions|commit\w*|acres|annual(?:ly)?)\b/i;
const AMOUNT = /[$£€]\s?[\d[]|\b\d[\d,.]*\b|\[\*+\]|\b(?:hundred|thousand|million)\b/;
/** Its figures stand elsewhere: "minimum annual purchase requirements as listed in Schedule B". */
const LISTED =
  /\bminimum\b[^.;]{0,60}\b(?:purchases?|quantit\w+|volumes?|orders?|requirements?|commitments?)\b/i;
const ELSEWHERE = /\b(?:Schedule|Exhibit|Annex|Appendix) [A-Z\d]|\bagreed (?:by|between|upon)\b|\bplan\b/;
/** Minimums of something else: insurance, notice, ratings. */
const OTHER =
  /\b(?:measures consistent|insur\w+|coverage|notice|days?\)?'? (?:prior|written|(?:in )?advance)|prior to|A\.M\. Best|rating|per occurrence|meetings?|records|majority)\b/i;
/** What a share of each deal comes to at least is paid for a deal that is made, and commits nobody to make one. */
const OF_EACH_DEAL =
  /\b(?:(?:finder|introducer)['’]?s?['’]?|referral|introduction|brokerage) fees?\b|\bcommissions?\b/i;
/** "neither is subject to a minimum purchase requirement" */
const NO_MINIMUM = /\bminimum\b[^.;]{0,40}/i;
/** "does not commit to buy at least 500", "no minimum order of 500", "free of any commitment to buy 500" */
const TO_BUY =
  /\b(?:(?:minimum|commitment|obligation|duty)\b[^.;]{0,80}|(?:purchase|buy|order|take)\b(?= (?:at least|a minimum))[^.;]{0,80})/i;
/** What a measure is called, and not what anybody owes: `the "Minimum Customer Number"`, "234x60 pixels". */
const MEASURES =
  /["“]Minimum [^"”]{1,40}["”]|\b(?:in excess of|above|over|beyond|exceed\w*) (?:the |such )?Minimum\b|\bat least [\w-]+ (?:\(\d+\) )?will\b|\b(?:minimum|at least)(?: of)? \d+ ?x ?\d+ ?pixels?\b|\bminimum (?:[\w-]+ ){0,2}(?:size|width|height|resolution|dimensions?|clear space)\b/g;
/** A measure of care: "at least as great as the precautions it takes", "no less than reasonable care". */
const OF_CARE =
  /\b(?:at least|not? less than)(?=,? (?:as (?!many\b|much\b)\w+ (?:\w+ )?as\b|(?:(?:the|an?|such|that|those) )?(?:\w+ ){0,2}(?:care|precautions?|degree|measures|standards? of|protections?|safeguards?|diligence)\b))/gi;
const OF_A_TIME =
  /\b(?:minimum|annual\w*|guarantee\w*|(?:per|each|every|any|a) (?:calendar |contract )?(?:year|quarter|month))\b/i;
const DAMAGES =
  /\b(?:in (?:the )?(?:case|event) of|upon|for) (?:an?y? |each |every |such )?(?:violation|breach|infringement|infraction)\b[^.;]{0,80}\b(?:shall|will|must) pay\b[^.;]{0,60}\b(?:equivalent (?:of|to)|equal to)\b[^.;]{0,40}\b(?:months?|weeks?|times|salar\w+|fees?|remuneration|wages)\b|\bliquidated (?:damages|and agreed|sum)\b|\b(?:pay|payable|sum|amount)\b[^.;]{0,80}\bas (?:a )?(?:penalty|agreed damages)\b|\bagreed to (?:cost|be)\b[^.;]{0,20}[$£€]|\bpay\b[^.;]{0,30}\b(?:a|the|such|said)\s(?:\w+ )?penalty\b|\bpenalty\b[^.;]{0,40}\b(?:exceed|is (?:charged|calculated)|shall be)\b(?:[^.;]|\.\d){0,60}(?:%|per ?cent|[$£€]\s?\d)/i;

/** "as liquidated damages and not as a penalty": the sum stays. */
const NO_PENALTY =
  /\bnot (?:be |constitute |operate )?(?:as |in the nature of )?(?:an? )?penalt(?:y|ies)\b/gi;
const OWES = /\b(?:pays?|owes?|payable)\b[^.;]{0,80}/i;
const A_SUM_FOR_BREACH = /\b(?:liquidated (?:damages|and agreed|sum)|penalt(?:y|ies))\b/i;

const amountIn = (words: string, from: number): string | null =>
  /(?:(?:minimum|at least|not? (?:less|fewer) than)[^.;]{0,100}|[$£€]\s?[\d,.]+[^.;]{0,60}|(?:equivalent (?:of|to)|equal to)[^.;]{0,80})/i
    .exec(words.slice(from))?.[0]
    .trim() ?? null;

/**
 * A side that no name was found for, by how words for whoever acts are made: "on condition that the Sellers agree to pay a
 * penalty", "without the consent of Tarn, Subcontractor shall pay".
 */
const OWN_NOUN =
  /\b((?!(?:Order|Letter|Number|Offer|Transfer|Matter|Paper|Server|Computer|Power|Waiver|Tender|Charter|Register|Container|Quarter|Fee|Guarantee|Event|Consent|Patent|Percent|Content|Component|Equipment|Rent)s?\b)[A-Z][a-z]+(?:or|er|ee|ant|(?<!m)ent)s?)\s+$/;

/** Whoever shall do it; of a noun, whoever is named before it. */
function ownerOf(words: string, all: readonly Mentioned[], at: number): string | null {
  const duty = [...words.slice(0, at).matchAll(/\b(?:shall|will|must|agrees?)\b/g)].at(-1);
  const own = OWN_NOUN.exec(words.slice(0, duty?.index ?? 0))?.[1];
  if (own !== undefined && !all.some(({ who }) => own.toLowerCase().startsWith(who.toLowerCase())))
    return own;
  const subject = duty && (subjectBefore(all, duty.index) ?? sideBefore(words, duty.index + 1));
  return (
    subject ?? owedBy(words, all, at) ?? subjectBefore(all, at) ?? actorIn(words, all) ?? all[0]?.who ?? null
  );
}

/** "Annual Minimum Guarantee. Birch will pay Tarn": behind a title, whoever does it. */
const ACTS =
  /\b(?:shall|will|must|agrees? to|undertakes? to)\s+(?:\w+ly )?(?:pay|purchase|buy|order|guarantee|provide|take|spend|commit|sell|deliver|use)\b/;

function actorIn(words: string, all: readonly Mentioned[]): string | null {
  const at = ACTS.exec(words)?.index;
  return at === undefined ? null : (subjectBefore(all, at) ?? sideBefore(words, at + 1));
}

/** "the minimum that is due to Tarn by Birch": whoever owes it stands behind "by". */
const OWED_BY =
  /^[^.;]{0,80}\b(?:due|payable|paid|owed|made|purchased|bought|ordered)\b[^.;]{0,40}?\bby (?:the )?(?=([A-Z][\w&-]*))/;

function owedBy(words: string, all: readonly Mentioned[], at: number): string | null {
  const owed = OWED_BY.exec(words.slice(at));
  return owed && (all.find((each) => each.at === at + owed[0].length)?.who ?? owed[1] ?? null);
}

const commitments = (
  { text, passages, parties }: BriefSource,
  fits: (words: string) => boolean,
  mark: RegExp,
): BriefCommitment[] =>
  passages
    .filter(({ words }) => fits(withoutFreedDuties(words)))
    .slice(0, 3)
    .map((passage) => {
      const at = mark.exec(passage.words)!.index;
      const all = mentions(passage.words, parties);
      return {
        by: ownerOf(passage.words, all, at),
        amount: amountIn(passage.words, at),
        citations: citeAround(text, passage, at),
      };
    });

/** What somebody must buy, pay or provide at least. */
export const minimumCommitment = (source: BriefSource): BriefCommitment[] =>
  commitments(
    source,
    (whole) => {
      const words = withoutDeniedThings(withoutDenied(whole, NO_MINIMUM), TO_BUY)
        .replaceAll(MEASURES, ' ')
        .replaceAll(OF_CARE, ' ');
      return (
        MINIMUM.test(words) &&
        BUYS.test(words) &&
        (AMOUNT.test(words) || (LISTED.test(words) && ELSEWHERE.test(words))) &&
        /\b(?:shall|will|must|agrees?|guarantees?|commits?|requires?d?|requirements?|to provide)\b/i.test(
          words,
        ) &&
        !OTHER.test(words) &&
        (!OF_EACH_DEAL.test(words) || OF_A_TIME.test(words))
      );
    },
    MINIMUM,
  );

const MOST_CITED = 3;

/** Clauses on the same sums tell one commitment, whose first amount counts. */
function together(told: BriefCommitment[], next: BriefCommitment): BriefCommitment[] {
  const same = told.find(({ by }) => by === next.by || by === null || next.by === null);
  if (!same) return [...told, next];
  const one = {
    by: same.by ?? next.by,
    amount: same.amount ?? next.amount,
    citations: [...same.citations, ...next.citations].slice(0, MOST_CITED),
  };
  return told.map((each) => (each === same ? one : each));
}

/** Sums that are due on a breach whatever the damage, once however many clauses speak of them. */
export const liquidatedDamages = (source: BriefSource): BriefCommitment[] =>
  commitments(
    source,
    (words) =>
      DAMAGES.test(
        withoutDeniedThings(withoutDenied(words.replaceAll(NO_PENALTY, blanked), OWES), A_SUM_FOR_BREACH),
      ),
    DAMAGES,
  ).reduce<BriefCommitment[]>(together, []);
