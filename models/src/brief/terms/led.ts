import type { Passage } from '../source.ts';

const LEADS =
  /\b(?:shall|will|must|may|agrees?|undertakes?|covenants?|(?:has|have) the (?:following )?(?:rights?|options?))\b[^.;]{0,300}:\s*$/i;
const ITEM = /^(?:\W{0,3}(?:[a-z]|[ivx]{1,4})[.)]|\W{0,2}\(\d{1,2}\))\s/i;
/** "1. Engage in any business", where the words that lead in have no number: else it is the next clause. */
const NUMBERED = /^\W{0,2}\d{1,2}[.)]\s/;
/** Items of one list stand no farther behind the words that lead them in. */
const REACH = 8;

/** A passage with the words that lead it in, where it is an item of a list: "Tarn agrees not to: (a) compete". */
export interface Led {
  readonly passage: Passage;
  readonly lead: Passage | undefined;
  readonly words: string;
}

/**
 * Passages with the words that lead them in, where they are items of a list that do not say for themselves what those do.
 * @param says what the words that lead in say, and an item may say itself
 */
export const withLeads = (passages: readonly Passage[], says: RegExp): Led[] =>
  passages.map((passage, index) => {
    const isItem = ITEM.test(passage.words) || NUMBERED.test(passage.words);
    const before =
      isItem && !says.test(passage.words) ? passages.slice(Math.max(0, index - REACH), index) : [];
    const lead = before.findLast(
      ({ words }) =>
        LEADS.test(words) && says.test(words) && (ITEM.test(passage.words) || !NUMBERED.test(words)),
    );
    return { passage, lead, words: lead ? `${lead.words} ${passage.words}` : passage.words };
  });
