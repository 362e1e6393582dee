import * as z from 'zod';

const answer = z.object({ id_token: z.string(), expires_in: z.number() });

/** Sample users of the embedded identity; it gives them the same password. */
export const SAMPLE_PASSWORD = 'countersign';
export type SampleUser = 'reviewer' | 'lead' | 'auditor' | 'uploader';

/** Signs a sample user in at the embedded issuer, again whenever the token is about to end. */
export function sampleSignIn(issuer: string, clientId: string, username: SampleUser): () => Promise<string> {
  let token = '';
  let endsAt = 0;
  return async () => {
    if (Date.now() < endsAt - 60_000) return token;
    const response = await fetch(`${issuer}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: clientId,
        username,
        password: SAMPLE_PASSWORD,
        scope: 'openid',
      }),
    });
    if (!response.ok) throw new Error(`${username} could not sign in at ${issuer}: ${await response.text()}`);
    const { id_token, expires_in } = answer.parse(await response.json());
    token = id_token;
    endsAt = Date.now() + expires_in * 1000;
    return token;
  };
}
