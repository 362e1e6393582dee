import type { operationRoutes } from '@countersign/api';
import type { Handlers } from '@countersign/shared/http/serve';
import { type RecordOperationPorts, recordOperation } from '../app/record-operation.ts';

export const operationHandlers = (ports: RecordOperationPorts): Handlers<typeof operationRoutes> => ({
  async recordOperation({ body: { runId, ...operation }, person }) {
    return { eventId: await recordOperation(ports)(operation, runId, person) };
  },
});
