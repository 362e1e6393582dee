import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';

const endpoints = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url() });
const issued = z.object({ id_token: z.string(), expires_in: z.number() });

export interface Issued {
  readonly idToken: string;
  /** How long it is good for. */
  readonly seconds: number;
}

export interface Application {
  /** Of the user pool, whose sign-in page discovery finds. */
  readonly issuer: string;
  readonly clientId: string;
  /** Registered for the client; nothing has to answer there, since the code is taken out of the redirect. */
  readonly returnTo: string;
}

export interface Person {
  readonly email: string;
  readonly password: string;
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');

/** The form of a sign-in page, with what stands in it already. */
function formOf(html: string, url: string): { readonly action: URL; readonly fields: URLSearchParams } {
  const fields = new URLSearchParams();
  for (const [tag] of html.matchAll(/<input\b[^>]*\btype="hidden"[^>]*>/g))
    fields.set(attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '');
  return { action: new URL(attribute(/<form\b[^>]*>/.exec(html)?.[0] ?? '', 'action') ?? '', url), fields };
}

/** Signs in on the page of the user pool, as a browser does, and answers the code that it sends back. */
async function codeOf(authorize: URL, { email, password }: Person): Promise<string> {
  const page = await fetch(authorize);
  const { action, fields } = formOf(await page.text(), page.url);
  fields.set('username', email);
  fields.set('password', password);
  const cookie = page.headers.getSetCookie().map((each) => each.split(';')[0]);
  const answer = await fetch(action, {
    method: 'POST',
    body: fields,
    headers: { cookie: cookie.join('; ') },
    redirect: 'manual',
  });
  const code = URL.parse(answer.headers.get('location') ?? '')?.searchParams.get('code');
  if (!code)
    throw new Error(`${email} could not sign in at ${action}: ${answer.status} ${await answer.text()}`);
  return code;
}

/**
 * Signs somebody in by e-mail address, password and an authorization code with PKCE (RFC 6749, 7636): the way of the
 * console, and the only one that the client of the user pool has but for SRP.
 * @throws Error with the answer of the page or of the token endpoint
 */
export async function signInByCode(
  { issuer, clientId, returnTo }: Application,
  person: Person,
): Promise<Issued> {
  const found = await fetch(`${issuer}/.well-known/openid-configuration`);
  const { authorization_endpoint, token_endpoint } = endpoints.parse(await found.json());
  const code_verifier = randomBytes(32).toString('base64url');
  const application = { client_id: clientId, redirect_uri: returnTo };
  const authorize = new URL(authorization_endpoint);
  authorize.search = new URLSearchParams({
    response_type: 'code',
    ...application,
    scope: 'openid email profile',
    code_challenge: createHash('sha256').update(code_verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const code = await codeOf(authorize, person);
  const grant = { grant_type: 'authorization_code', ...application, code, code_verifier };
  const answer = await fetch(token_endpoint, { method: 'POST', body: new URLSearchParams(grant) });
  if (!answer.ok)
    throw new Error(`${person.email} got no token at ${token_endpoint}: ${await answer.text()}`);
  const { id_token, expires_in } = issued.parse(await answer.json());
  return { idToken: id_token, seconds: expires_in };
}
