/** How a category of clauses reads, and how its denials, carve-outs and look-alikes do. */
export interface ClauseWording {
  /** Words that a passage must have to lay the clause down, once what only sounds like it is taken out. */
  readonly speaks: RegExp;
  /** Words that deny it: "the Buyer has no right to audit". */
  readonly negated?: RegExp;
  /** Words that take a case out: "nothing in this Agreement prevents the Buyer from competing". */
  readonly excluded?: RegExp;
  /** The category's words said of something else: "exclusive jurisdiction". */
  readonly apart?: RegExp;
}

/** Wordings by category. */
export type ClauseWordings = readonly (readonly [string, ClauseWording])[];
