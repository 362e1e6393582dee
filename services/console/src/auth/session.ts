import { createContext, useContext } from 'react';
import type { ConsoleConfig } from './config.ts';
import type { Person } from './person.ts';

export interface Session {
  readonly config: ConsoleConfig;
  readonly person: Person;
  /** The id token as it is now, for commands that act as this person. */
  token(): Promise<string>;
  signOut(): void;
  /** Leaves for the issuer, to come back to the same page. */
  signInAgain(): void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in where. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionContext above it');
  return session;
}
