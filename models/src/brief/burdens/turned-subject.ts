/** What contracts of a kind speak of in one way. `PARTY` stands for a side. */
export interface Subject {
  /** Why a sentence of another side or polarity goes to a person. */
  readonly why: string;
  /** Words of the subject, in the polarity or with the side that ordinary contracts do not have. */
  readonly about: RegExp;
  /** Whether the words are read as written, with what the contract calls its sides. */
  readonly asWritten?: true;
  /** Forms in which ordinary contracts say even that. */
  readonly ordinary: readonly RegExp[];
}

/** One side is freed of something: "need not", "does not", "is under no duty to". */
export const PARTY_DENIES = String.raw`\bPARTY\b(?:(?!\b(?:if|unless|where|PARTY)\b)[^.;,]){0,60}?\b(?:need not|needs? no|not (?:have|be|bound|obliged|required|under)(?: (?:to|a|any|bound|obliged|required|duty|obligation))*|(?:do|does|shall|will|is|are|may|can)(?: not|not)|gives? no|makes? no|has no (?:duty|obligation)|is under no (?:duty|obligation)|no longer)`;
/** What both sides have alike turns nothing. */
export const OF_BOTH =
  /\b(?:either|neither|each|both|every|any|no)(?: of (?:us|them|the (?:parties|two))| (?:party|parties|side|sides))\b/i;
