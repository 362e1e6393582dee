import type { ContractForgottenV1 } from '@countersign/events';
import { DownstreamError, type ObjectStore, runKeys } from '@countersign/shared';
import type { SearchIndex } from './search-index.ts';

export interface ForgetPorts {
  readonly store: Pick<ObjectStore, 'find'>;
  readonly index: Pick<SearchIndex, 'remove'>;
}

/**
 * Takes a contract out of the index; what is not there already is none. That it was forgotten is not believed while its
 * text is there: a message alone would let anybody who may send one take a contract away from those who look for it.
 * @throws DownstreamError `NotForgotten`
 */
export const forgetContract =
  ({ store, index }: ForgetPorts) =>
  async ({ subject }: ContractForgottenV1): Promise<undefined> => {
    if (await store.find(runKeys.text(subject)))
      throw new DownstreamError('NotForgotten', `The text of ${subject} is there: nobody deleted its words.`);
    await index.remove(subject);
    return undefined;
  };
