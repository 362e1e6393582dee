/**
 * How one language speaks of the reading of a text; alternatives of a pattern, where `\w` is a letter of any script. Where
 * words run together (`unspaced`) they are looked for anywhere.
 */
export interface ReadingWords {
  readonly unspaced?: true;
  /** Words that hardly a sentence of it lacks: by two of them it is known. */
  readonly common: string;
  /** A language model or its like, by name. */
  readonly model: string;
  /** Software, which reads only where the sentence also says so. */
  readonly tool: string;
  /** People who read, by what they do. */
  readonly reader: string;
  /** Those whose work it is to read. */
  readonly reviewer: string;
  /** What is done with a text by whoever reads it. */
  readonly reading: string;
  /** What comes of reading it: a summary, a rating, findings. */
  readonly account: string;
  /** The text itself. */
  readonly whole: string;
  /** A part of it, by number or subject. */
  readonly part: string;
  /** That something is not to be told, or that there is nothing to tell. */
  readonly hide: string;
  /** To find something to be so. */
  readonly rate: string;
  /** That there is no risk. */
  readonly harmless: string;
  /** That it is as always. */
  readonly usual: string;
  /** That nobody needs to look, or that it is approved as it is. */
  readonly pass: string;
  /** That it need not be, or may be left undone. */
  readonly needless: string;
  /** Those who would look at a text. */
  readonly people: string;
  /** An answer that is asked for, as nobody asks a party for one. */
  readonly reply: string;
  /** What only readers make of a text, and parties do not: its summary, its score. */
  readonly gist: string;
  /** Who deals with whom, and what contracts say of their own words. */
  readonly parties: string;
  /** What they deal with. */
  readonly matters: string;
}
