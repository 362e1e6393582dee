import { createClient, type ParametersOf, type searchRoutes } from '@countersign/api';
import type { SampleUser } from '../../cli/src/api/sign-in.ts';
import { signInAs } from './sign-in.ts';
import type { System } from './system.ts';

/** The runs that a search finds as somebody, one for each hit. */
export async function searchAs(
  { parameter, samplePassword }: Pick<System, 'parameter' | 'samplePassword'>,
  user: SampleUser,
  query: ParametersOf<typeof searchRoutes.search>,
): Promise<string[]> {
  const [issuer, client] = [await parameter('token-issuer'), await parameter('token-audience')];
  const token = signInAs(issuer, client, user, samplePassword);
  const api = createClient({ endpoint: await parameter('index-api-endpoint'), token });
  return (await api.search(query)).hits.map(({ document }) => document.runId);
}
