import type { Client } from '@opensearch-project/opensearch';
import { isCopied } from './adoption.ts';
import type { IndexNames } from './create-index.ts';

/** The index that a search asks. */
export interface Searched {
  readonly name: string;
  /** False while some of what an earlier version wrote is not in it. */
  readonly complete: boolean;
}

/** Which index is asked: until something is written, all that there is to find is what an earlier version wrote. */
export function searchedIndex(client: Client, { index, earlier }: IndexNames): () => Promise<Searched> {
  let isThere = false;
  let isComplete = earlier === undefined;
  const exists = async (name: string): Promise<boolean> =>
    (await client.indices.exists({ index: name })).body;

  return async () => {
    if (earlier === undefined || isComplete) return { name: index, complete: true };
    isThere ||= await exists(index);
    if (!isThere) return { name: earlier, complete: true };
    isComplete = !(await exists(earlier)) || (await isCopied(client, { index, earlier }));
    return { name: index, complete: isComplete };
  };
}
