import { documentRoutes } from './document-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { runRoutes } from './run-routes.ts';

/** The whole HTTP API of the choreographer. */
export const ROUTES = [...runRoutes, ...documentRoutes, ...reviewRoutes];
