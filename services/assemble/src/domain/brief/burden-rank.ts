import { type BriefBurden, SUSPECTED_BURDENS, UNRECOGNISED_BURDENS } from '@countersign/events';

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

/** Whether a turn of phrase, or words that nothing knows, gave rise to it: it may be no burden at all. */
export const isSuspected = ({ kind }: Pick<BriefBurden, 'kind'>): boolean =>
  SUSPECTED_BURDENS.has(kind) || UNRECOGNISED_BURDENS.has(kind) || kind === 'unusual-term';
