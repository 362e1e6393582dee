import {
  contractForgottenV1,
  contractRiskAlertRaisedV1,
  type Envelope,
  operationsOperatorActedV1,
} from '@countersign/events';
import * as z from 'zod';

/**
 * Fields of events in which people, models and errors write of a contract in words of their own, at any depth. A test
 * holds the list to the catalogue.
 */
export const WORD_FIELDS: ReadonlySet<string> = new Set(['because', 'comment', 'message', 'reason']);

/**
 * Of these, what holds none of a contract's words: why somebody had it forgotten, by which rule an alert was raised, and
 * why dead letters were deleted.
 */
const IN_RECORD: Readonly<Record<string, string>> = {
  [contractForgottenV1.type]: 'reason',
  [contractRiskAlertRaisedV1.type]: 'reason',
  [operationsOperatorActedV1.type]: 'reason',
};

/** What stands in a record in place of words. */
const KEPT_APART = '(kept apart)';

/** The words of an event, each with its place, as they lie in the documents bucket. */
export const keptWords = z.object({
  /** Random: nobody finds out by trying which short words had this document's hash, once it was deleted. */
  salt: z.string(),
  words: z.array(z.object({ at: z.array(z.union([z.string(), z.number()])), text: z.string() })),
});
export type KeptWords = z.infer<typeof keptWords>;
export type Words = KeptWords['words'];

type Place = readonly (string | number)[];

function* wordsIn(value: unknown, inRecord: string | undefined, at: Place = []): Generator<Words[number]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    const here = [...at, Array.isArray(value) ? Number(name) : name];
    const isWords = typeof part === 'string' && WORD_FIELDS.has(name) && name !== inRecord;
    if (isWords) yield { at: here, text: part };
    else yield* wordsIn(part, inRecord, here);
  }
}

/** A copy with other text at a place; the same where there is no such place. */
function withText(value: unknown, [name, ...rest]: Place, text: string): unknown {
  if (name === undefined) return text;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value;
  if (Array.isArray(value))
    return value.map((part, index) => (index === name ? withText(part, rest, text) : part));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === name ? withText(part, rest, text) : part]),
  );
}

/** Puts words back where they were taken from. */
export const rejoin = (data: unknown, words: Words): unknown =>
  words.reduce((joined, { at, text }) => withText(joined, at, text), data);

/** Takes the words out of what an event says. */
export function keepApart({ type, data }: Pick<Envelope, 'type' | 'data'>): {
  readonly data: unknown;
  readonly words: Words;
} {
  const words = [...wordsIn(data, IN_RECORD[type])];
  return {
    data: rejoin(
      data,
      words.map(({ at }) => ({ at, text: KEPT_APART })),
    ),
    words,
  };
}
