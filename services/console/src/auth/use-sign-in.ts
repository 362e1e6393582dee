import type { User, UserManager } from 'oidc-client-ts';
import { useEffect, useState } from 'react';
import { type ConsoleConfig, loadConfig } from './config.ts';
import { createUserManager, currentUser } from './sign-in.ts';

/** How far signing in is. */
export type SignIn =
  | { readonly state: 'loading' }
  | { readonly state: 'broken'; readonly error: unknown }
  | { readonly state: 'out'; readonly manager: UserManager; readonly error?: unknown }
  | {
      readonly state: 'in';
      readonly manager: UserManager;
      readonly config: ConsoleConfig;
      readonly user: User;
    };

/** Once for the page: the code in the address can be redeemed only once. */
let started: Promise<SignIn> | undefined;

async function start(): Promise<SignIn> {
  const config = await loadConfig();
  const manager = createUserManager(config);
  try {
    const user = await currentUser(manager);
    return user ? { state: 'in', manager, config, user } : { state: 'out', manager };
  } catch (error) {
    return { state: 'out', manager, error };
  }
}

export function useSignIn(): SignIn {
  const [signIn, setSignIn] = useState<SignIn>({ state: 'loading' });
  useEffect(() => {
    started ??= start().catch((error: unknown) => ({ state: 'broken', error }) as const);
    void started.then(setSignIn);
  }, []);
  useEffect(() => {
    if (!('manager' in signIn)) return;
    const { manager } = signIn;
    return manager.events.addAccessTokenExpired(() => setSignIn({ state: 'out', manager }));
  }, [signIn]);
  return signIn;
}
