import type { Client } from '@opensearch-project/opensearch';
import { indexMapping } from '../domain/index-mapping.ts';

/** Names of the index, and of the one that earlier versions wrote, where there may be one. */
export interface IndexNames {
  readonly index: string;
  readonly earlier?: string | undefined;
}

/**
 * Copies what earlier versions wrote; OpenSearch goes on with it by itself. It copies what can be searched, and an
 * earlier version, which may still run, may have written a moment ago: so both indices are refreshed.
 */
async function adopt(client: Client, { index, earlier }: IndexNames): Promise<void> {
  if (!earlier || !(await client.indices.exists({ index: earlier })).body) return;
  const body = { source: { index: earlier }, dest: { index }, conflicts: 'proceed' } as const;
  await client.indices.refresh({ index: earlier });
  await client.reindex({ wait_for_completion: false, refresh: true, body });
}

/**
 * Creates the index with its mapping unless it is there. Asked before each write, since OpenSearch itself would create
 * one that somebody has deleted, with a mapping that it guesses.
 */
export async function createIndex(client: Client, names: IndexNames): Promise<void> {
  const { index } = names;
  if ((await client.indices.exists({ index })).body) return;
  try {
    await client.indices.create({ index, body: indexMapping as object });
  } catch (error) {
    // Another instance was quicker.
    if ((error as Error).message.includes('resource_already_exists_exception')) return;
    throw error;
  }
  await adopt(client, names);
}
