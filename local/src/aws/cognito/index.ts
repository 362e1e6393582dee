import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import type { HttpRoute } from '../../core/protocols/http-route.ts';
import { openDatabase } from '../../core/sqlite/database.ts';
import { createCognitoApi } from './cognito-api.ts';
import { createDirectory, SCHEMA } from './directory.ts';
import type { IdentityContext } from './identity-context.ts';
import { identityRoute } from './identity-route.ts';
import { identityProviders, type SeedUser } from './providers.ts';
import { storedSamplePassword } from './sample-password.ts';
import { SAMPLE_PEOPLE, sampleUsers } from './sample-users.ts';
import { createSignIn } from './sign-in.ts';
import { openTokens } from './tokens.ts';

export type { SeedUser } from './providers.ts';

export interface IdentityOptions {
  /** Of the gateway; issuers begin with it. */
  readonly url: string;
  /** Where people and the signing key are kept; in memory without. */
  readonly dataDir?: string | undefined;
  /** Addresses of the runtime's own sites; none unless given. */
  readonly sites?: () => readonly string[];
  /** Who is in every pool from the start. `SAMPLE_PEOPLE` with `samplePassword` unless given. */
  readonly users?: readonly SeedUser[];
}

export interface Identity {
  /** What the sample people sign in with who are in every pool unless others are. */
  readonly samplePassword: string;
  readonly api: AwsApi;
  readonly routes: readonly HttpRoute[];
  readonly providers: readonly ResourceProvider[];
  /** Public keys of an issuer of this runtime, by its own address or Cognito's; `undefined` for another. */
  keysOf(
    issuer: string,
  ): { readonly issuer: string; readonly jwks: IdentityContext['tokens']['jwks'] } | undefined;
  /** Origins of the pages to which people return after signing in. */
  origins(): readonly string[];
  close(): void;
}

/** Cognito user pools, each an OpenID provider at `<url>/_identity/<pool>`. */
export async function createIdentity({
  url,
  dataDir,
  sites = () => [],
  users,
}: IdentityOptions): Promise<Identity> {
  const samplePassword = storedSamplePassword(dataDir);
  const database = openDatabase(dataDir, 'identity', SCHEMA);
  const directory = createDirectory(database);
  const context: IdentityContext = {
    directory,
    signIn: createSignIn(directory),
    sites,
    tokens: await openTokens(database),
    issuerOf: (pool) => `${url}/_identity/${pool}`,
    samples: users === undefined ? SAMPLE_PEOPLE.map(({ email }) => email) : [],
  };
  return {
    samplePassword,
    api: createCognitoApi(context),
    routes: [identityRoute(context)],
    providers: identityProviders(context, users ?? sampleUsers(samplePassword)),
    keysOf(issuer) {
      const id =
        /^https:\/\/cognito-idp\.[^/]+\/([^/]+)$/.exec(issuer)?.[1] ??
        issuer.replace(`${url}/_identity/`, '');
      const known = context.directory.pools().some((pool) => pool.id === id);
      return known ? { issuer: context.issuerOf(id), jwks: context.tokens.jwks } : undefined;
    },
    origins() {
      const clients = directory.pools().flatMap(({ id }) => directory.clients(id));
      const addresses = [...sites(), ...clients.flatMap(({ callbackUrls }) => callbackUrls)];
      return addresses.filter((each) => URL.canParse(each)).map((each) => new URL(each).origin);
    },
    close: () => database.close(),
  };
}
