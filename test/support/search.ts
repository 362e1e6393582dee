import { type SampleUser, sampleSignIn } from '../../cli/src/api/sign-in.ts';
import type { System } from './system.ts';

/** The runs that a search finds as somebody, one for each hit. @param query e.g. `kind=contract&q=nda` */
export async function searchAs(
  { parameter }: Pick<System, 'parameter'>,
  user: SampleUser,
  query: string,
): Promise<string[]> {
  const signIn = sampleSignIn(await parameter('token-issuer'), await parameter('token-audience'), user);
  const answer = await fetch(`${await parameter('index-api-endpoint')}/api/search?${query}`, {
    headers: { authorization: `Bearer ${await signIn()}` },
  });
  const { hits } = (await answer.json()) as { hits: { document: { runId: string } }[] };
  return hits.map(({ document }) => document.runId);
}
