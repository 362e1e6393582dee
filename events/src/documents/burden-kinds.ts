/**
 * Kinds of burdens that are told by turns of phrase which ordinary contracts have as well; about half of them had named
 * passages of ordinary contracts that nobody had seen when they were written. The others say in so many words what a
 * lawyer has to be told.
 */
export const SUSPECTED_BURDENS: ReadonlySet<string> = new Set([
  'buys-regardless',
  'cap-for-one',
  'deemed',
  'entry-and-force',
  'goes-on-by-itself',
  'money-lost',
  'moving-price',
  'no-end',
  'one-sided-say',
  'override',
  'owners-change',
  'people-taken',
  'price-of-a-lapse',
  'restrained-afterwards',
  'rights-move',
  'sale-of-data',
  'shut-out',
  'terms-from-elsewhere',
  'use-without-limit',
]);

/** Kinds that say only that nobody knows a definition or an entry as ordinary. */
export const UNRECOGNISED_BURDENS: ReadonlySet<string> = new Set([
  'definition-with-substance',
  'unrecognised-entry',
]);
