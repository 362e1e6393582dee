/** What people are told apart by beside their names; of some, one of the two is known. */
export interface PersonIdentity {
  /** Identifier in the user pool. */
  readonly userId?: string | null | undefined;
  readonly email?: string | null | undefined;
}

const sameText = (one: string | null | undefined, other: string | null | undefined): boolean =>
  typeof one === 'string' && one.toLowerCase() === other?.toLowerCase();

/** Whether two are one person, under whichever of their identities: a user pool may know people twice. */
export const isSamePerson = (one: PersonIdentity, other: PersonIdentity): boolean =>
  sameText(one.userId, other.userId) || sameText(one.email, other.email);
