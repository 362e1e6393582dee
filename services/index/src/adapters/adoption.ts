import type { Client } from '@opensearch-project/opensearch';

/** An index, and the one that earlier versions wrote, whose documents it takes over. */
export interface Heir {
  readonly index: string;
  readonly earlier: string;
}

/** How far the copying is. What failed is begun again by the next instance. */
export type Adoption = 'copying' | 'copied' | 'failed';

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

/** A task that nobody remembers was lost with its node. */
async function progressOf(client: Client, task: string): Promise<Adoption> {
  const { body, statusCode } = await client.tasks.get({ task_id: task }, { ignore: [404] });
  if (statusCode === 404) return 'failed';
  if (!body.completed) return 'copying';
  const { failures = [] } = (body.response ?? {}) as { failures?: readonly unknown[] };
  return body.error || failures.length > 0 ? 'failed' : 'copied';
}

/**
 * It copies what can be searched, and an earlier version may have written a moment ago: so both indices are refreshed.
 * What the index has already is newer, and stays.
 */
async function begin(client: Client, heir: Heir): Promise<void> {
  const { index, earlier } = heir;
  const dest = { index, op_type: 'create' } as const;
  const body = { source: { index: earlier }, dest, conflicts: 'proceed' } as const;
  await client.indices.refresh({ index: earlier });
  const answer = await client.reindex({ wait_for_completion: false, refresh: true, body });
  const { task } = answer.body as unknown as { task: string };
  await write(client, heir, { earlier, task, state: 'copying' });
}

/**
 * Has OpenSearch copy what earlier versions wrote, unless all of it was copied or is being copied.
 * @param isFirst asked for the first time by this instance, which begins again what failed
 */
export async function adopt(client: Client, heir: Heir, isFirst: boolean): Promise<Adoption> {
  const before = await read(client, heir);
  if (before?.state === 'copied') return 'copied';
  const progress = before ? await progressOf(client, before.task) : 'failed';
  if (before && progress === 'copied') await write(client, heir, { ...before, state: 'copied' });
  if (progress !== 'failed' || !isFirst) return progress;
  await begin(client, heir);
  return 'copying';
}
