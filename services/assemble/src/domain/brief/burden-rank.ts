import { type BriefBurden, UNRECOGNISED_BURDENS } from '@countersign/events';
import { isSuspectedBurden } from '@countersign/shared/reasons-of';

/** Kinds of burdens that many contracts hold somewhere; any other weighs more. */
const COMMON: ReadonlySet<string> = new Set([
  'override',
  'sole-discretion',
  'one-sided-judgment',
  'waiver-of-rights',
  'long-notice',
  'terms-elsewhere',
  'endless-duty',
]);

/** Whether many contracts hold a burden of this kind somewhere. */
export const isCommon = ({ kind }: Pick<BriefBurden, 'kind'>): boolean => COMMON.has(kind);

/**
 * Kinds whose passages lawyers list among what a partner must be told (`cases/briefs`) in two of five cases and more;
 * of all others in one of five.
 */
const TELLING: ReadonlySet<string> = new Set([
  'acts-in-its-name',
  'addresses-the-reader',
  'change-of-control',
  'free-assignment',
  'lasting-restraint',
  'long-restraint',
  'measured-against-others',
  'minimum-purchase',
  'most-favoured',
  'no-end',
  'one-sided-exit',
  'owners-change',
  'pay-regardless',
  'people-taken',
  'proof-turned',
  'restrained-afterwards',
  'standstill',
  'unilateral-change',
  'unlimited-liability',
]);

/** Whether what a partner is told of a contract with many burdens should hold one of this kind. */
export const isTelling = ({ kind }: Pick<BriefBurden, 'kind'>): boolean => TELLING.has(kind);

/** Kinds that say no more than that a passage is not known. */
const UNKNOWN: ReadonlySet<string> = new Set([...UNRECOGNISED_BURDENS, 'unusual-term']);

/** Whether nothing is known of a passage but that it is unlike ordinary ones. */
export const isUnknown = ({ kind }: Pick<BriefBurden, 'kind'>): boolean => UNKNOWN.has(kind);

/** Whether a turn of phrase, or words that nothing knows, gave rise to it: it may be no burden at all. */
export const isSuspected = (burden: Pick<BriefBurden, 'kind' | 'suspected'>): boolean =>
  isSuspectedBurden(burden) || isUnknown(burden);
