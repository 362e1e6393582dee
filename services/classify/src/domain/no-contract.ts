import { type Classification, NOT_A_CONTRACT } from '@countersign/events';

/** The classification of a document that is no contract; no model is asked. */
export const noContract = (threshold: number): Classification => ({
  version: 1,
  contractType: NOT_A_CONTRACT,
  score: 0,
  threshold,
  confident: false,
  ranking: [{ type: NOT_A_CONTRACT, score: 0 }],
  model: 'kind-of-document',
});
