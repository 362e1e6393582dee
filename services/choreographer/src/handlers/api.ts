import { serve } from '@countersign/shared/http/serve';
import { apiPorts, logger } from '../container.ts';
import { handlersOf, ROUTES } from '../http/api.ts';

/** Answers the HTTP API. */
export const handler = serve(ROUTES, handlersOf(apiPorts), logger);
