import { DownstreamError } from '@countersign/shared';
import type { Client } from '@opensearch-project/opensearch';
import { indexMapping } from '../domain/index-mapping.ts';
import { adopt, type RefusedDocument } from './adoption.ts';

/** Names of the index, and of the one that earlier versions wrote, where there may be one. */
export interface IndexNames {
  readonly index: string;
  readonly earlier?: string | undefined;
}

async function createIndex(client: Client, index: string): Promise<void> {
  if ((await client.indices.exists({ index })).body) return;
  try {
    await client.indices.create({ index, body: indexMapping as object });
  } catch (error) {
    // Another instance was quicker.
    if ((error as Error).message.includes('resource_already_exists_exception')) return;
    throw error;
  }
}

/** The index that is written to, and what is left of an earlier one. */
export interface WrittenIndex {
  /**
   * Creates the index with its mapping unless it is there, and lets it take over what an earlier version wrote. Asked
   * before each write, since OpenSearch itself would create one that somebody has deleted, with a mapping that it guesses.
   */
  prepare(): Promise<void>;
  /**
   * Names of the indices that hold documents of runs: what is removed has to go from all of them.
   * @throws DownstreamError while documents are being copied from one to the other, since what is removed would come back.
   */
  holding(): Promise<string[]>;
}

/** @param tell of documents of an earlier index that this one does not take */
export function writtenIndex(
  client: Client,
  { index, earlier }: IndexNames,
  tell: (refused: readonly RefusedDocument[]) => void,
): WrittenIndex {
  let isFirst = true;
  let isOver = earlier === undefined;

  async function takeOver(): Promise<'copying' | 'over'> {
    if (isOver || !earlier || !(await client.indices.exists({ index: earlier })).body) return 'over';
    const state = await adopt(client, { index, earlier }, isFirst, tell);
    isFirst = false;
    isOver = state === 'copied';
    return state === 'copying' ? 'copying' : 'over';
  }

  async function prepare(): Promise<void> {
    await createIndex(client, index);
    await takeOver();
  }

  return {
    prepare,
    async holding() {
      await prepare();
      if ((await takeOver()) === 'copying')
        throw new DownstreamError('IndexIsCopied', `what ${earlier} holds is being copied to ${index}`);
      const isThere = earlier !== undefined && (await client.indices.exists({ index: earlier })).body;
      return isThere ? [index, earlier] : [index];
    },
  };
}
