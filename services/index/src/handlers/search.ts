import { searchRoutes } from '@countersign/api';
import { serve } from '@countersign/shared/http/serve';
import { searchService } from '../container.ts';
import { searchHandlers } from '../http/search-handlers.ts';

const { entry, index, logger, tokens } = searchService();
export const handler = entry(serve(searchRoutes, searchHandlers(index), logger, tokens));
