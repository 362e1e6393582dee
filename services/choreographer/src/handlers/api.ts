import { serve } from '@countersign/shared/http/serve';
import { config } from '../config.ts';
import { apiPorts, service } from '../container.ts';
import { handlersOf, ROUTES } from '../http/api.ts';

/** Answers the HTTP API. */
export const handler = service.entry(serve(ROUTES, handlersOf(apiPorts), service.queue.logger, config));
