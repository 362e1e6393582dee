import type { BriefBurden } from '@countersign/events';

/** What weighs most on whoever is bound: ruin and loss of property, then what cannot be foreseen, then the rest. */
const WEIGHT: Readonly<Record<string, number>> = {
  'addresses-the-reader': 9,
  'unlimited-liability': 5,
  'stands-for-another': 5,
  security: 5,
  'one-sided-indemnity': 4,
  'bears-it-all': 4,
  'money-lost': 4,
  clawback: 4,
  'broad-transfer-of-rights': 4,
  'rights-move': 4,
  'all-falls-due': 5,
  'kept-by-one': 5,
  'claim-barred': 5,
  'fault-of-the-other': 5,
  'charge-goes-on': 4,
  'one-sides-papers': 4,
  'goes-on-for-more': 4,
  'sale-of-data': 4,
  'shut-out': 3,
  'exclusive-dealing': 3,
  'lasting-restraint': 3,
  'long-restraint': 3,
  'restrained-afterwards': 3,
  'paid-when-paid': 5,
  'payment-survives': 4,
  'unilateral-change': 3,
  'moving-price': 3,
  'sum-for-breach': 3,
  'price-of-a-lapse': 3,
  'terms-elsewhere': 3,
  'terms-from-elsewhere': 3,
  'annex-prevails': 3,
  'pay-regardless': 3,
  'buys-regardless': 3,
  'minimum-purchase': 3,
  'automatic-renewal': 3,
  'widened-definition': 4,
  'set-off-waived': 3,
  'acts-in-its-name': 5,
  'court-given-up': 3,
  'agreed-by-doing': 3,
  'price-set-by-one': 3,
  'price-rises': 3,
  'all-on-default': 5,
  'data-turned-to-account': 4,
  'works-of-the-other': 4,
  'left-and-lost': 3,
  'shuts-out-others': 3,
  'restraint-in-other-words': 3,
  override: 1,
  'one-sided-say': 1,
  'long-notice': 1,
  'waiver-of-rights': 1,
  'one-sided-exit': 1,
  'ticked-choice': 0,
};
const MIDDLE = 2;

/** Words that make any burden heavier: all of something, no end, no fault needed, nobody else's say, money. */
const HEAVIER: readonly RegExp[] = [
  /\b(?:all|any and all|every|the whole|remainder of the term|in full)\b/i,
  /\b(?:unlimited|without (?:any )?(?:limit|end)|perpetual\w*|indefinite\w*|for ever|forever|irrevocabl\w+|never)\b/i,
  /\b(?:however|howsoever|whatever|regardless|whether or not|own negligence|prevails?)\b/i,
  /\b(?:(?:sole|absolute|own) discretion|sees fit|thinks fit|at any time|without (?:notice|consent|reason))\b/i,
  /[$£€]\s?\d|\b[A-Z]{3}\s?\d[\d,]*\b|\b\d+\s?(?:%|per ?cent)/,
];

/** Whether two burdens are laid by words that overlap. */
export const sameWords = (one: BriefBurden, other: BriefBurden): boolean => {
  const [a, b] = [one.citations[0], other.citations[0]];
  return a?.start !== undefined && b?.end !== undefined && b.start !== undefined && a.end !== undefined
    ? a.start < b.end && b.start < a.end
    : a?.quote === b?.quote;
};

/** The heaviest burdens first: by kind, by how much of it is said, and by how many burdens the same words lay. */
export function byWeight(burdens: readonly BriefBurden[]): BriefBurden[] {
  const weighed = burdens.map((burden) => {
    const words = burden.citations.map(({ quote }) => quote).join(' ');
    const kinds = new Set(burdens.filter((each) => sameWords(each, burden)).map(({ kind }) => kind));
    const strength = HEAVIER.filter((pattern) => pattern.test(words)).length / 2 + kinds.size / 2;
    return { burden, weight: (WEIGHT[burden.kind] ?? MIDDLE) + strength };
  });
  return weighed.toSorted((a, b) => b.weight - a.weight).map(({ burden }) => burden);
}

/** Burdens of one kind that the same words lay, once: a row is read with its table and by itself. */
export const eachOnce = (burdens: readonly BriefBurden[]): BriefBurden[] =>
  burdens.filter(
    (burden, index) =>
      burdens.findIndex((each) => each.kind === burden.kind && sameWords(each, burden)) === index,
  );
