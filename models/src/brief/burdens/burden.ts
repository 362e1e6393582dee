/** A kind of burden that ordinary contracts do not lay on the party that receives them. */
export interface Burden {
  /** Slug, e.g. `unilateral-change`. */
  readonly kind: string;
  /** Why a person should look, for a lawyer. */
  readonly why: string;
  /** Words that lay the burden; all of them must stand in one passage. */
  readonly holds: readonly RegExp[];
  /** Words with which the passage says something ordinary, or the opposite. */
  readonly unless?: RegExp;
}
