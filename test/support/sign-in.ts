import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { SAMPLE_PASSWORD, type SampleUser } from '../../cli/src/api/sign-in.ts';

const endpoints = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url() });
const issued = z.object({ id_token: z.string(), expires_in: z.number() });

/** Registered for the client; nothing has to answer there, since the code is taken out of the redirect. */
const RETURN_TO = process.env.COUNTERSIGN_CONSOLE ?? 'http://localhost:5173/';

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
async function codeOf(authorize: URL, username: string): Promise<string> {
  const page = await fetch(authorize);
  const { action, fields } = formOf(await page.text(), page.url);
  fields.set('username', username);
  fields.set('password', SAMPLE_PASSWORD);
  const cookie = page.headers.getSetCookie().map((each) => each.split(';')[0]);
  const answer = await fetch(action, {
    method: 'POST',
    body: fields,
    headers: { cookie: cookie.join('; ') },
    redirect: 'manual',
  });
  const code = URL.parse(answer.headers.get('location') ?? '')?.searchParams.get('code');
  if (!code)
    throw new Error(`${username} could not sign in at ${action}: ${answer.status} ${await answer.text()}`);
  return code;
}

async function exchange(
  issuer: string,
  client_id: string,
  username: string,
): Promise<z.infer<typeof issued>> {
  const found = await fetch(`${issuer}/.well-known/openid-configuration`);
  const { authorization_endpoint, token_endpoint } = endpoints.parse(await found.json());
  const code_verifier = randomBytes(32).toString('base64url');
  const authorize = new URL(authorization_endpoint);
  authorize.search = new URLSearchParams({
    response_type: 'code',
    client_id,
    redirect_uri: RETURN_TO,
    scope: 'openid email profile',
    code_challenge: createHash('sha256').update(code_verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const code = await codeOf(authorize, username);
  const grant = { grant_type: 'authorization_code', client_id, redirect_uri: RETURN_TO, code, code_verifier };
  const answer = await fetch(token_endpoint, { method: 'POST', body: new URLSearchParams(grant) });
  return issued.parse(await answer.json());
}

/**
 * Signs somebody in by the e-mail address and an authorization code, the way of the console and the only one that the
 * client of the user pool has but for SRP; again whenever the token is about to end.
 */
export function signInAs(issuer: string, clientId: string, user: SampleUser): () => Promise<string> {
  let token: Promise<string> | undefined;
  let endsAt = 0;
  async function signIn(): Promise<string> {
    const { id_token, expires_in } = await exchange(issuer, clientId, `${user}@countersign.invalid`);
    endsAt = Date.now() + expires_in * 1000;
    return id_token;
  }
  return async () => {
    if (Date.now() < endsAt - 60_000 && token) return token;
    token = signIn();
    return token;
  };
}
