import { forgetRoutes } from '@countersign/api';
import { serve } from '@countersign/shared/http/serve';
import { config } from '../config.ts';
import { forgetPorts, service } from '../container.ts';
import { forgetHandlers } from '../http/forget-handlers.ts';

/** Answers the one route of the HTTP API that deletes. */
export const handler = service.entry(
  serve(forgetRoutes, forgetHandlers(forgetPorts), service.queue.logger, config),
);
