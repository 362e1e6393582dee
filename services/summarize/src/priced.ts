import { readModelsFile } from './adapters/bundled-files.ts';
import { findModelProfile } from './domain/model/model-profile.ts';

/** Whether `models.yaml` knows what a model costs: of one without a price no cap on cost ever closes. */
export const isPriced = (modelId: string): boolean =>
  Object.values(findModelProfile(readModelsFile(), modelId).price).some((usd) => usd > 0);
