import { createClient, everyPage } from '@countersign/api';
import { signInAs } from '../support/sign-in.ts';
import type { System } from '../support/system.ts';

export interface IndexEntry {
  readonly id: string;
  readonly runId: string;
}

/** Every entry of a kind in the search index. */
export async function indexEntries(
  { parameter, samplePassword }: Pick<System, 'parameter' | 'samplePassword'>,
  kind: 'contract' | 'page',
): Promise<IndexEntry[]> {
  const [issuer, audience] = [await parameter('token-issuer'), await parameter('token-audience')];
  const token = signInAs(issuer, audience, 'auditor', samplePassword);
  const client = createClient({ endpoint: await parameter('index-api-endpoint'), token });
  const pages = everyPage((next) => client.search({ kind, limit: 100, next }));
  return (await Array.fromAsync(pages)).flatMap(({ hits }) =>
    hits.map(({ document: { id, runId } }) => ({ id, runId })),
  );
}
