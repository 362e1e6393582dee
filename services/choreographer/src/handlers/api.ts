import { apiPorts, logger } from '../container.ts';
import { ROUTES } from '../http/routes/index.ts';
import { serve } from '../http/serve.ts';

/** Answers the HTTP API. */
export const handler = serve(ROUTES, apiPorts, logger);
