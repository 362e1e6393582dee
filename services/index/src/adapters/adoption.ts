import type { Client } from '@opensearch-project/opensearch';
import { indexMapping } from '../domain/index-mapping.ts';

/** An index, and the one that earlier versions wrote, whose documents it takes over. */
export interface Heir {
  readonly index: string;
  readonly earlier: string;
}

/** How far the copying is. What failed is begun again by the next instance. */
export type Adoption = 'copying' | 'copied' | 'failed';

/** A document that the index does not take, and why: the copying ends at it. */
export interface RefusedDocument {
  readonly id: string;
  readonly reason: string;
}

/** The copying that an index has begun, which OpenSearch goes on with by itself. */
interface Begun {
  readonly earlier: string;
  readonly task: string;
  readonly state: Adoption;
}

/** Where it is written down, under the name of the index that takes over, so that each is copied to its end, and once. */
const ADOPTIONS = 'countersign-adoptions';
const keyword = { type: 'keyword' };
const MAPPING = {
  mappings: { dynamic: 'strict', properties: { earlier: keyword, task: keyword, state: keyword } },
};

const FIELDS = Object.keys(indexMapping.mappings.properties);
const NOT_BEGUN: Progress = { state: 'failed', refused: [] };

async function read(client: Client, { index, earlier }: Heir): Promise<Begun | undefined> {
  const { body } = await client.get({ index: ADOPTIONS, id: index }, { ignore: [404] });
  const begun = body._source as Begun | undefined;
  return begun?.earlier === earlier ? begun : undefined;
}

async function write(client: Client, { index }: Heir, begun: Begun): Promise<void> {
  const body = MAPPING as object;
  await client.indices.create({ index: ADOPTIONS, body }, { ignore: [400] });
  await client.index({ index: ADOPTIONS, id: index, body: begun });
}

interface Progress {
  readonly state: Adoption;
  readonly refused: readonly RefusedDocument[];
}

interface Failure {
  readonly id?: string;
  readonly cause?: { readonly reason?: string };
}

/** A task that nobody remembers was lost with its node. */
async function progressOf(client: Client, task: string): Promise<Progress> {
  const { body, statusCode } = await client.tasks.get({ task_id: task }, { ignore: [404] });
  if (statusCode === 404) return { state: 'failed', refused: [] };
  if (!body.completed) return { state: 'copying', refused: [] };
  const { failures = [] } = (body.response ?? {}) as { failures?: readonly Failure[] };
  const refused = failures.flatMap(({ id, cause }) => (id ? [{ id, reason: cause?.reason ?? '' }] : []));
  return { state: body.error || failures.length > 0 ? 'failed' : 'copied', refused };
}

/**
 * It copies what can be searched, and an earlier version may have written a moment ago: so both indices are refreshed.
 * What the index has already is newer, and stays. Fields that it does not have are left behind: one of them would end
 * the copying for all documents that come after it.
 */
async function begin(client: Client, heir: Heir): Promise<void> {
  const { index, earlier } = heir;
  const dest = { index, op_type: 'create' } as const;
  const source = { index: earlier, _source: FIELDS };
  const body = { source, dest, conflicts: 'proceed' } as const;
  await client.indices.refresh({ index: earlier });
  const answer = await client.reindex({ wait_for_completion: false, refresh: true, body });
  const { task } = answer.body as unknown as { task: string };
  await write(client, heir, { earlier, task, state: 'copying' });
}

/**
 * Has OpenSearch copy what earlier versions wrote, unless all of it was copied or is being copied.
 * @param isFirst asked for the first time by this instance, which begins again what failed
 * @param tell of documents at which the copying ended before
 */
export async function adopt(
  client: Client,
  heir: Heir,
  isFirst: boolean,
  tell: (refused: readonly RefusedDocument[]) => void,
): Promise<Adoption> {
  const before = await read(client, heir);
  if (before?.state === 'copied') return 'copied';
  const { state, refused } = before ? await progressOf(client, before.task) : NOT_BEGUN;
  if (before && state === 'copied') await write(client, heir, { ...before, state });
  if (state !== 'failed' || !isFirst) return state;
  if (refused.length > 0) tell(refused);
  await begin(client, heir);
  return 'copying';
}

/** Whether all that an earlier version wrote was copied: until then not all of it can be found. */
export async function isCopied(client: Client, heir: Heir): Promise<boolean> {
  const begun = await read(client, heir);
  if (begun === undefined) return false;
  return begun.state === 'copied' || (await progressOf(client, begun.task)).state === 'copied';
}
