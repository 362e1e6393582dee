import { createHmac, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { User, UserPoolClient } from './directory.ts';

/** What the token endpoint answers with. */
export interface TokenSet {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

export interface Tokens {
  /** Public keys, as `jwks.json` lists them. */
  readonly jwks: { readonly keys: readonly JWK[] };
  issue(
    issuer: string,
    client: UserPoolClient,
    user: User,
    request: { scope: string; nonce?: string | undefined },
  ): Promise<TokenSet>;
  /**
   * Signs claims that only this issuer reads again: refresh tokens, sign-in cookies. The key is not among `jwks`, so
   * that nobody else takes them for access tokens.
   */
  seal(issuer: string, use: string, claims: JWTPayload, seconds: number): Promise<string>;
  /** The claims, or `undefined` if the token is not good for this use. */
  open(issuer: string, use: string, token: string): Promise<JWTPayload | undefined>;
}

const ALGORITHM = 'RS256';
const SEALING_ALGORITHM = 'HS256';

/** Opens the signing key, which is made once and kept. */
export async function openTokens(database: DatabaseSync): Promise<Tokens> {
  const jwk = await signingKey(database);
  const { kty, n, e, kid } = jwk;
  const publicJwk = { kty, n, e, kid, alg: ALGORITHM, use: 'sig' } as JWK;
  const [privateKey, publicKey] = await Promise.all([
    importJWK(jwk, ALGORITHM),
    importJWK(publicJwk, ALGORITHM),
  ]);

  // Derived from what nobody else knows, so that there is one key to keep.
  const sealingKey = createHmac('sha256', JSON.stringify(jwk)).update('sealed tokens').digest();

  const prepare = (issuer: string, claims: JWTPayload, seconds: number) =>
    new SignJWT(claims).setIssuer(issuer).setIssuedAt().setExpirationTime(`${seconds}s`).setJti(randomUUID());

  const sign = (issuer: string, claims: JWTPayload, seconds: number): Promise<string> =>
    prepare(issuer, claims, seconds).setProtectedHeader({ alg: ALGORITHM, kid: kid! }).sign(privateKey);

  const seal: Tokens['seal'] = (issuer, use, claims, seconds) =>
    prepare(issuer, { ...claims, token_use: use }, seconds)
      .setProtectedHeader({ alg: SEALING_ALGORITHM })
      .sign(sealingKey);

  const verify = (issuer: string, use: string, token: string) =>
    use === 'access'
      ? jwtVerify(token, publicKey, { issuer, algorithms: [ALGORITHM] })
      : jwtVerify(token, sealingKey, { issuer, algorithms: [SEALING_ALGORITHM] });

  return {
    jwks: { keys: [publicJwk] },
    seal,
    async open(issuer, use, token) {
      try {
        const { payload } = await verify(issuer, use, token);
        return payload.token_use === use ? payload : undefined;
      } catch {
        return undefined;
      }
    },
    async issue(issuer, client, user, { scope, nonce }) {
      const auth_time = Math.floor(Date.now() / 1000);
      const groups = user.groups.length > 0 ? { 'cognito:groups': user.groups } : {};
      const access = { client_id: client.id, scope, username: user.username, auth_time, ...groups };
      const id = {
        aud: client.id,
        'cognito:username': user.username,
        ...groups,
        email: user.email,
        email_verified: user.emailVerified,
        name: user.name,
        auth_time,
        ...(nonce ? { nonce } : {}),
      };
      const { accessSeconds, idSeconds } = client;
      const { sub } = user;
      const [access_token, id_token, refresh_token] = await Promise.all([
        sign(issuer, { ...access, sub, token_use: 'access' }, accessSeconds),
        sign(issuer, { ...id, sub, token_use: 'id' }, idSeconds),
        seal(issuer, 'refresh', { sub, client_id: client.id, scope }, client.refreshSeconds),
      ]);
      return { access_token, id_token, refresh_token, token_type: 'Bearer', expires_in: accessSeconds };
    },
  };
}

async function signingKey(database: DatabaseSync): Promise<JWK> {
  const row = database.prepare('SELECT jwk FROM signing_key').get();
  if (row !== undefined) return JSON.parse(String(row.jwk)) as JWK;
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID() };
  database.prepare('INSERT INTO signing_key VALUES (?)').run(JSON.stringify(jwk));
  return jwk;
}
