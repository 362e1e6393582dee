import { searchRoutes } from '@countersign/api';
import { serve } from '@countersign/shared/http/serve';
import { searchPorts } from '../container.ts';
import { searchHandlers } from '../http/search-handlers.ts';

const { index, logger } = searchPorts();

export const handler = serve(searchRoutes, searchHandlers(index), logger);
