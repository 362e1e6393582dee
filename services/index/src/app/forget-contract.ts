import type { ContractForgottenV1 } from '@countersign/events';
import type { SearchIndex } from './search-index.ts';

/** Takes a contract out of the index; what is not there already is none. */
export const forgetContract =
  ({ index }: { index: Pick<SearchIndex, 'remove'> }) =>
  async ({ subject }: ContractForgottenV1): Promise<undefined> => {
    await index.remove(subject);
    return undefined;
  };
