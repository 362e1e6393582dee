import { documentRoutes, operationRoutes, reviewRoutes, runRoutes, uploadRoutes } from '@countersign/api';
import type { Handlers } from '@countersign/shared/http/serve';
import type { ApiPorts } from './api-ports.ts';
import { documentHandlers, uploadHandlers } from './document-handlers.ts';
import { operationHandlers } from './operation-handlers.ts';
import { reviewHandlers } from './review-handlers.ts';
import { runHandlers } from './run-handlers.ts';

/** What the choreographer serves of the HTTP API. */
export const ROUTES = {
  ...runRoutes,
  ...documentRoutes,
  ...uploadRoutes,
  ...reviewRoutes,
  ...operationRoutes,
};

export const handlersOf = (ports: ApiPorts): Handlers<typeof ROUTES> => ({
  ...runHandlers(ports),
  ...documentHandlers(ports),
  ...uploadHandlers(ports),
  ...reviewHandlers(ports),
  ...operationHandlers(ports),
});
