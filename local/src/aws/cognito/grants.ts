import { createHash, randomUUID } from 'node:crypto';
import type { User, UserPoolClient } from './directory.ts';

/** A code that was handed to a client and not redeemed. */
export interface Grant {
  readonly client: string;
  readonly user: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string | undefined;
  readonly scope: string;
  readonly expires: number;
}

/** The codes that are out. */
export interface Grants {
  /** A code for somebody who signed in, as the client asked for it. */
  issue(client: UserPoolClient, user: User, scope: string, parameters: URLSearchParams): string;
  /** The grant of a code, once, if verifier and address are right. */
  redeem(parameters: URLSearchParams): Grant | undefined;
}

const CODE_MS = 5 * 60_000;

export function createGrants(): Grants {
  const grants = new Map<string, Grant>();
  return {
    issue(client, user, scope, parameters) {
      for (const [code, grant] of grants) if (grant.expires < Date.now()) grants.delete(code);
      const code = randomUUID();
      grants.set(code, {
        client: client.id,
        user: user.sub,
        redirectUri: parameters.get('redirect_uri') ?? '',
        challenge: parameters.get('code_challenge') ?? '',
        nonce: parameters.get('nonce') ?? undefined,
        scope,
        expires: Date.now() + CODE_MS,
      });
      return code;
    },
    redeem(parameters) {
      const code = parameters.get('code') ?? '';
      const grant = grants.get(code);
      grants.delete(code);
      if (grant === undefined || grant.expires < Date.now()) return undefined;
      const verifier = parameters.get('code_verifier') ?? '';
      const proven = createHash('sha256').update(verifier).digest('base64url') === grant.challenge;
      const same =
        grant.client === parameters.get('client_id') && grant.redirectUri === parameters.get('redirect_uri');
      return proven && same ? grant : undefined;
    },
  };
}
