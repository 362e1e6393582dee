import { moneyMentions } from '@countersign/documents/values';
import type { Brief, BriefPresence } from '@countersign/events';
import { blanked } from '../../text/blanked.ts';
import { deniedVerb, isDenied, withoutDenied } from '../../text/denials.ts';
import { partsOf } from '../../text/parts.ts';
import { type BriefSource, citeAround, type Passage } from '../source.ts';
import { mentions } from '../who.ts';

const CAP =
  /\bliab(?:ility|le)\b[^;]{0,320}\b(?:exceed|in excess (?:in (?:the )?aggregate )?of|(?:is|are|be) limited to|limited (?:in aggregate )?to|not be (?:more|greater) than|for (?:no )?more than|up to (?:an? )?(?:(?:overall|combined|aggregate|total|maximum) )*(?:total|maximum|limit|aggregate|sum|amount))\b|\b(?:never|not|neither|no)\b[^;]{0,80}\bowes? (?:the other )?(?:\w+ )?more than\b|\b(?:total|aggregate|maximum|cumulative|entire)\b[^;]{0,60}\bliability\b[^;]{0,240}\b(?:exceed|limited to|be the)\b/i;
const AMOUNT =
  /[$£€¥]\s?[\d[]|\b(?:USD|EUR|GBP|CAD)\b|\b(?:amounts?|fees?|sums?|price|revenues?|compensation|payments?|proceeds|value|charges|royalt\w+)\b[^.;]{0,80}\b(?:paid|payable|received?|receives|due|to be paid|under|hereunder|of)\b|\bdollars\b|\[\*+\]/i;
const INSURED =
  /\binsur(?:ance|ed|er)\b|\bcoverage\b|\bpolic(?:y|ies)\b|\bumbrella\b|\bper occurrence\b|\bgeneral liability\b/i;
const EXCLUDED =
  /\b(?:liab(?:le|ility)|recover\w*|responsible|claim|damages)\b[^;]{0,260}\b(?:consequential|indirect|incidental|incidential|punitive|exemplary|special|lost profits?|loss of (?:profits?|revenue|business|data))\b|\b(?:consequential|indirect|incidental|punitive|special)\b[^;]{0,120}\bdamages\b[^;]{0,120}\b(?:excluded|waived?|liable|be recoverable)/i;
const NOT = /\b(?:no|not|neither|nor|never|waives?|disclaims?|excludes?)\b/i;
const CARVE =
  /\b(?:except (?:for|in|as|with|under|to|that|where)|other than|save (?:for|as|that|in|under|where|with)|with the exception|(?:shall|does|do|will) not (?:apply|limit))\b/i;
const UNLIMITED =
  /\bnothing\b[^.;]{0,80}\b(?:limits?|excludes?|restricts?|caps?)\b[^.;]{0,80}\bliabilit|\bliab(?:ility|le)\b[^.;]{0,120}\b(?:unlimited|without (?:any )?(?:limit|limitation) (?:in|of|as)|not (?:be )?(?:limited|capped|subject to any (?:limit|cap)))|\bno (?:limit|cap) (?:on|to|of)\b[^.;]{0,40}\bliabilit/i;
const INCLUDING =
  /\binclud(?:ing|es?),? (?:but )?(?:(?:is|are) )?(?:not limited to|without limit(?:ation)?)/gi;

/** A length of time that something exceeds, such as a delay. */
const OF_TIME =
  /\b(?:exceed(?:s|ing)?|in excess of|(?:more|greater) than)\s+(?:[a-z-]+ )?\(?\d*\)?\s*(?:business |consecutive )?(?:days?|weeks?|months?|years?|hours?)\b/gi;

/** What kind of loss counts is no amount: "limited to direct damages", "limited to its direct costs". */
const OF_A_KIND =
  /\blimited to (?:the |its |their |any )?(?:(?:actual|proven|reasonable|documented) )*(?:direct|actual|proven|foreseeable)(?: out-of-pocket)? (?:damages?|costs?|loss(?:es)?|expenses?)\b(?!,? (?:and )?(?:up to|not (?:to )?exceed\w*|in an amount))/gi;

/** "is not limited to", "shall in no event be limited to": there the sum is none that limits. */
const LIMITED_TO = /\blimited (?:in aggregate )?to\b/i;

const bare = (words: string): string =>
  words.replace(OF_A_KIND, blanked).replace(INCLUDING, 'including').replace(OF_TIME, blanked);
/** What is said of something else behind the sum: "£50,000, and neither party is liable for loss of profit". */
const GOES_ON =
  /,?\s+(?:and|but|nor|or)\s+(?:neither|no (?:party|such)|nothing|nobody|in no|for\b|(?:the|each|a) \w+ (?:is|are|shall|will|does|has)\b|(?:is|are|shall|will)\b).*$/is;
/** The limit said twice before its sum: "is limited to, and will not exceed, the fees". */
const SAID_AGAIN = /^,?\s*and (?:shall|will|does|may) (?:in no event )?not exceed,?\s*/i;
/** For how long the sum holds: "in any calendar year". */
const EACH_TIME =
  /\b(?:in|during|for|in respect of) (?:any|each|every|a)(?: one| single)? (?:(?:calendar|contract|financial|rolling) )?(?:year|quarter|month)\b|\bper (?:claim|event|occurrence|incident|year|annum)\b/i;

/** The amount of a limit as the contract writes it, with the time or the case that each such amount is for. */
function amountOf(words: string): string | null {
  const limit =
    /\b(?:exceed|in excess (?:in (?:the )?aggregate )?of|limited (?:in aggregate )?to|(?:more|greater) than|up to)\b\s*([^.;]{3,200})/i.exec(
      words,
    );
  const amount = limit?.[1]?.replace(SAID_AGAIN, '').replace(GOES_ON, '').trim();
  if (!amount) return null;
  const [each] = EACH_TIME.exec(words.slice(0, limit!.index)) ?? [];
  return each ? `${amount} (${each.toLowerCase()})` : amount;
}

/** The sums stand in the list that follows: "shall be limited to the following amounts:". */
const SUMS_FOLLOW =
  /\blimited to\b[^.;]{0,80}\b(?:following|as follows|set (?:out|forth) below)\b[^.;]{0,60}\b(?:amounts?|sums?|limits?)\b[^.;]{0,20}:\s*$/i;
const UP_TO = /\b(?:up to|not exceeding|(?:a|the) maximum of)\b[^.;]{3,160}/i;
/** No farther behind the words that lead them in. */
const SUMS_REACH = 4;

/** It may be more, whatever the sum: "may exceed $100", "even where the loss exceeds the fees". */
const MAY_EXCEED =
  /\b(?:(?:may|might|can|could)(?: well)?|even (?:if|where|though|when)\b[^.;,]{1,60}?) exceeds?\b/gi;
const withoutMore = (words: string): string =>
  words.replaceAll(MAY_EXCEED, (found, at: number) =>
    isDenied(words, at + found.length - 'exceed'.length) || isDenied(words, at) ? found : blanked(found),
  );
const plain = (words: string): string => withoutMore(withoutDenied(bare(words), LIMITED_TO));
const isCap = (words: string): boolean =>
  CAP.test(plain(words)) &&
  (AMOUNT.test(words) || SUMS_FOLLOW.test(words) || moneyMentions(words).length > 0) &&
  !(INSURED.test(words) && !/\baggregate liability|liability of (?:either|each)\b/i.test(words));
/** "Except for the duty to indemnify, neither party is liable": there an indemnity is an exception, not the subject. */
const isIndemnity = (opening: string): boolean =>
  /\bindemnif/i.test(opening.replace(/\b(?:except|other than|save|apart from)\b.*$/i, ''));
/** "Neither party excludes its liability for lost profits." */
const NOT_EXCLUDED = new RegExp(deniedVerb('(?:exclude[sd]?|waive[sd]?|disclaim(?:s|ed)?)\\b'), 'i');
/** What may be claimed is not left out: "damages, including lost profits, to the extent they are calculable". */
const CLAIMED =
  /\b(?:in addition to|not in lieu of|entitled to|(?:may|shall|can) recover|right to (?:seek|recover))\b[^.;]{0,200}\bdamages\b[^.;]{0,120}\b(?:lost profits?|loss of profits?|consequential|indirect|incidental|punitive)\b/gi;
/** Somebody answers for these losses: "shall be liable for lost profits". */
const ANSWERS_FOR =
  /(?<=\b(?:shall|will|is|are|must|agrees? to|remains?|be)(?: \w+)? )(?:be )?(?:fully |also |jointly )?(?:liable|responsible) for\b(?:(?!\b(?:not|nor|but|neither|no|exclud\w+|except|other than|limited|exceed\w*|more than)\b)[^.;]){0,200}/gi;
const isExclusion = (whole: string): boolean => {
  const words = whole
    .replaceAll(ANSWERS_FOR, (found, at: number) =>
      isDenied(whole, at) || !EXCLUDED.test(found) ? found : blanked(found),
    )
    .replaceAll(CLAIMED, (found) => (isDenied(whole, whole.indexOf(found)) ? found : ' '));
  return excludes(words);
};
const excludes = (words: string): boolean =>
  EXCLUDED.test(plain(words)) &&
  NOT.test(words) &&
  !isIndemnity(words.slice(0, 80)) &&
  !NOT_EXCLUDED.test(words);

const presence = (source: BriefSource, passage: Passage | undefined, pattern: RegExp): BriefPresence => ({
  exists: passage !== undefined,
  citations: passage ? citeAround(source.text, passage, pattern.exec(plain(passage.words))?.index ?? 0) : [],
});

/** A side's own limit: "the Buyer's maximum liability to the Supplier". */
const OWN_LIABILITY =
  /\b\w+['’]s? (?:total |entire |aggregate |maximum |cumulative |overall |and )*liability to\b|\bliability of\b/i;

function protectedBy(words: string, parties: BriefSource['parties']): string | null {
  const at = CAP.exec(words)?.index ?? 0;
  const said = mentions(words, parties);
  if (said.some(({ who }) => who === 'both') || /\bone party to the other\b|\bparty'?s\b/i.test(words))
    return 'both';
  const own = said.find((each) =>
    /\bliab(?:ility|le)\b[^.;]{0,20}\b(?:incurred by|of|on the part of) (?:the )?$/i.test(
      words.slice(Math.max(0, each.at - 60), each.at),
    ),
  );
  if (own) return own.who;
  return said.find((each) => each.at >= at - 80)?.who ?? said[0]?.who ?? null;
}

/** The first sum of a list that a limit leads in. */
function listed(passages: readonly Passage[], lead: Passage): string | null {
  const at = passages.indexOf(lead);
  const sums = passages.slice(at + 1, at + 1 + SUMS_REACH).map(({ words }) => UP_TO.exec(words)?.[0].trim());
  return sums.find((sum) => sum !== undefined) ?? null;
}

/** The parts of a sentence that limit: another may leave the other side without a limit. */
function capParts(words: string): string[] {
  const parts = partsOf(words)
    .map(({ start, end }) => words.slice(start, end))
    .filter(isCap);
  return parts.length > 0 ? parts : [words];
}

/** Up to which amount somebody is liable, and whom that protects. */
export function liabilityCap(source: BriefSource): Brief['liabilityCap'] {
  const caps = source.passages.filter(({ words }) => isCap(words));
  const [passage] = caps;
  if (!passage) return { exists: false, amount: null, protects: null, citations: [] };
  const words = plain(capParts(passage.words)[0]!);
  const at = CAP.exec(words)!.index;
  const whom = protectedBy(words, source.parties);
  // A limit for each side is a limit for both, and both are cited.
  const other = caps.find((each) => {
    const sides = capParts(each.words)
      .filter((part) => OWN_LIABILITY.test(part))
      .map((part) => protectedBy(plain(part), source.parties));
    return (
      whom !== null &&
      whom !== 'both' &&
      sides.some((also) => also !== null && also !== whom && also !== 'both')
    );
  });
  return {
    exists: true,
    amount: SUMS_FOLLOW.test(words) ? listed(source.passages, passage) : amountOf(words.slice(at)),
    protects: other ? 'both' : whom,
    citations: [passage, ...(other && other !== passage ? [other] : [])].flatMap((each) =>
      citeAround(source.text, each, CAP.exec(plain(each.words))?.index ?? 0),
    ),
  };
}

/** Losses that nobody answers for, such as consequential damages. */
export const excludedLosses = (source: BriefSource): Brief['excludedLosses'] =>
  presence(
    source,
    source.passages.find(({ words }) => isExclusion(words)),
    EXCLUDED,
  );

/** A sentence of its own that takes cases out of the limit before it. */
const TAKES_OUT =
  /\b(?:this|these|such|said|the (?:foregoing|above|preceding)) (?:\w+ ){0,3}(?:limit\w*|exclusions?|caps?)\b[^.;]{0,60}\b(?:shall|does|do|will) not (?:apply|limit|extend|be available)\b|\blimitations? of (?:\w+ )?liability\b[^.;]{0,60}\b(?:shall|does|do|will) not (?:apply|extend|be available)\b|\bnone of (?:the|these|those|such) (?:\w+ ){0,3}(?:limit\w*|exclusions?|caps?)\b[^.;]{0,120}\b(?:shall|does|do|will) (?:apply|limit|extend|be available)\b/i;

/** The same by the number of the limit, or of what was just said: "Clause 6.1 does not apply to fraud". */
const TAKES_OUT_BY_NUMBER =
  /\b(?:(?:clause|section|article|paragraph) \d[\d.]*|this|the (?:foregoing|above|preceding)|they|it)(?: and \d[\d.]*)? (?:shall|does|do|will) not (?:apply to|limit|extend to)\b(?![^.;]{0,40}\b(?:information|disclos\w+)\b)/i;

/** A limitation of the time to sue is none of the liability. */
const OF_CLAIMS_IN_TIME =
  /\b(?:statutes? of limitations?|lawsuits?|(?:actions?|suits?)\b[^.;]{0,80}\b(?:brought|commenced))\b/i;

/** "In no event shall it be unlimited." */
const unlimited = (words: string): string =>
  withoutDenied(bare(words), /\bunlimited\b|\bwithout (?:any )?limit/i);

/** Parts of the liability that no limit holds for: carve-outs of a cap or an exclusion, or unlimited liability. */
export function uncapped(source: BriefSource): Brief['uncapped'] {
  const stated = source.passages.find(({ words }) => UNLIMITED.test(unlimited(words)));
  if (stated) return presence(source, stated, UNLIMITED);
  const isLimit = ({ words }: Passage) => isCap(words) || isExclusion(words);
  const carved = source.passages.find(
    (passage, index) =>
      (isLimit(passage) && CARVE.test(plain(passage.words))) ||
      ((TAKES_OUT.test(passage.words) || TAKES_OUT_BY_NUMBER.test(passage.words)) &&
        !OF_CLAIMS_IN_TIME.test(passage.words) &&
        source.passages.slice(Math.max(0, index - 3), index).some(isLimit)),
  );
  const pattern = carved && TAKES_OUT.test(carved.words) ? TAKES_OUT : TAKES_OUT_BY_NUMBER;
  return presence(source, carved, carved && isLimit(carved) ? CARVE : pattern);
}
