import { documentRoutes } from './documents.ts';
import { forgetRoutes } from './forget.ts';
import { operationRoutes } from './operations.ts';
import { reviewRoutes } from './reviews.ts';
import { runRoutes } from './runs.ts';
import { searchRoutes } from './search.ts';
import { uploadRoutes } from './uploads.ts';

/** The whole HTTP API, by operation id. */
export const API = {
  ...runRoutes,
  ...documentRoutes,
  ...uploadRoutes,
  ...reviewRoutes,
  ...searchRoutes,
  ...forgetRoutes,
  ...operationRoutes,
};
export type Api = typeof API;
