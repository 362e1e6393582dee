import type { Logger, Metrics } from '@countersign/shared';

/** Says which documents of an earlier index are not found by searches, since this one does not take them. */
export const tellOfRefused =
  (logger: Logger, metrics: Metrics) =>
  (refused: readonly { readonly id: string; readonly reason: string }[]): void => {
    logger.error('Documents of an earlier index are refused: searches find no more of it', { refused });
    metrics.count('EarlierDocumentsRefused', undefined, refused.length);
  };
