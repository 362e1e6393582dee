import { ApiError } from '@countersign/api';
import { QueryClient } from '@tanstack/react-query';

/** A refusal stays one however often it is asked for; only what may pass is tried again. */
const mayPass = (error: unknown) => !(error instanceof ApiError) || error.status === 0 || error.status >= 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, error) => failures < 2 && mayPass(error), staleTime: 1000 },
    mutations: { retry: false },
  },
});
