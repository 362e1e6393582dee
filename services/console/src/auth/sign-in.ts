import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { ConsoleConfig } from './config.ts';

/** Authorization code flow with PKCE. Tokens live as long as the tab; a refresh token renews them in time. */
export function createUserManager({ issuer, clientId }: ConsoleConfig): UserManager {
  const home = `${location.origin}/`;
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: home,
    post_logout_redirect_uri: home,
    response_type: 'code',
    scope: 'openid email profile',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
    // A site of this origin embeds no frames; renewal is by refresh token.
    monitorSession: false,
  });
}

/** The user that comes back from the issuer or is still signed in. */
export async function currentUser(manager: UserManager): Promise<User | undefined> {
  const returned = new URLSearchParams(location.search);
  if (!returned.has('state') || !(returned.has('code') || returned.has('error'))) {
    return aliveOrRenewed(manager);
  }
  try {
    const user = await manager.signinRedirectCallback();
    const page = typeof user.state === 'string' ? user.state : '#/';
    history.replaceState(null, '', `/${page}`);
    return user;
  } catch (error) {
    history.replaceState(null, '', '/');
    throw error;
  }
}

async function aliveOrRenewed(manager: UserManager): Promise<User | undefined> {
  const user = await manager.getUser();
  if (!user?.expired) return user ?? undefined;
  return (await manager.signinSilent().catch(() => null)) ?? undefined;
}

/** Leaves for the issuer, to come back to the page that is open. */
export const signIn = (manager: UserManager): Promise<void> =>
  manager.signinRedirect({ state: location.hash || '#/' });

/** Ends the session here and at the issuer, which is told where to return in Cognito's words. */
export const signOut = (manager: UserManager): Promise<void> =>
  manager.signoutRedirect({
    extraQueryParams: { client_id: manager.settings.client_id, logout_uri: `${location.origin}/` },
  });
