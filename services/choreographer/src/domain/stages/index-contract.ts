import { uploaderKeys } from '@countersign/api';
import { contractIndexedV1, contractIndexingRequestedV1 } from '@countersign/events';
import type { StageDefinition } from './stage-definition.ts';

/** The stage `index`; the name of the file is taken by the list of all stages. */
export const indexContract = {
  stage: 'index',
  request: contractIndexingRequestedV1,
  answer: contractIndexedV1,
  output: (answer) => answer,
  progress: () => ({}),
  costUsd: () => 0,
  documents: {},
  reviewersWords: () => ({}),
  /** Who may find the contract beside its groups, which the routing names. */
  fromRun({ uploaderId: id, uploaderEmail: email }) {
    const uploader = uploaderKeys({ id, email });
    return uploader.length > 0 ? { uploader } : {};
  },
  cappedBy: 'nothing',
  movesRun: true,
} as const satisfies StageDefinition<typeof contractIndexingRequestedV1, typeof contractIndexedV1>;
