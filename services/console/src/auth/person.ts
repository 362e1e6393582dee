import { mayCall, OPERATORS } from '@countersign/api';
import type { User } from 'oidc-client-ts';

/** Whoever is signed in. */
export interface Person {
  /** Stable identifier in the user pool; never shown. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
}

/** Reads the person from the id token's claims. The API decides what they may; this only shapes the pages. */
export function personOf({ profile }: User): Person {
  const groups = profile['cognito:groups'];
  return {
    id: profile.sub,
    name: profile.name ?? profile.email ?? profile.preferred_username ?? 'You',
    email: profile.email ?? '',
    groups: Array.isArray(groups) ? groups.map(String) : [],
  };
}

/** May upload contracts and redrive runs. */
export const mayOperate = ({ groups }: Person): boolean => mayCall(OPERATORS, groups);

/** May answer a review that is for these groups. */
export const mayAnswer = ({ groups }: Person, allowed: readonly string[]): boolean =>
  allowed.some((group) => groups.includes(group));
