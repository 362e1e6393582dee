import type { PersonV1 } from '@countersign/events';
import { isSamePerson as isSameIdentity, type PersonIdentity } from '@countersign/shared';
import type { Person } from '@countersign/shared/claims';

/** Somebody who did something, as rows remember them: who it was, and what they were called then. */
export interface Actor {
  /** Identifier in the user pool; null where only an e-mail address is known. */
  readonly id: string | null;
  readonly name: string;
  readonly email: string | null;
}

export const actorOf = ({ id, name, email }: Person): Actor => ({ id, name, email });

/** Somebody in the words of the event catalogue. */
export const asPerson = ({ id, name, email }: Actor): PersonV1 => ({
  name,
  ...(email && { email }),
  ...(id && { userId: id }),
});

const identityOf = ({ id, email }: Actor): PersonIdentity => ({ userId: id, email });

/** Whether two are one person, under whichever of their identities. */
export const isSamePerson = (one: Actor, other: Actor): boolean =>
  isSameIdentity(identityOf(one), identityOf(other));

/** How people are told of somebody: by name and e-mail address. */
export const wordsOf = ({
  name,
  email,
}: {
  readonly name: string;
  readonly email?: string | null | undefined;
}): string => (email && email !== name ? `${name} <${email}>` : name);
