import { ApiError } from '@countersign/api';
import { UnreadableRows } from '@countersign/audit';
import { expect, it } from 'vitest';
import { apiRunTables } from './run-tables.ts';

const tablesThat = (fail: () => Promise<never>) => apiRunTables({ listRuns: fail, getRun: fail });

it.each([
  ['a row that the service does not understand', new ApiError(500, 'InternalError', 'This is a bug.')],
  ['an answer that the client does not understand', new ApiError(200, 'UnexpectedAnswer', 'status is none')],
])('calls unreadable %s', async (_, error) => {
  const tables = tablesThat(() => Promise.reject(error));
  await expect(tables.run('run-1')).rejects.toBeInstanceOf(UnreadableRows);
  await expect(tables.runIds()).rejects.toThrow(error.message);
  await expect(tables.runIds()).rejects.toBeInstanceOf(UnreadableRows);
});

it('knows a run that is not there from an API that is not', async () => {
  const missing = tablesThat(() => Promise.reject(new ApiError(404, 'NoSuchRun', 'None.')));
  expect(await missing.run('run-1')).toBeUndefined();
  const away = tablesThat(() => Promise.reject(new ApiError(503, 'Unavailable', 'Try again.')));
  await expect(away.run('run-1')).rejects.toMatchObject({ code: 'Unavailable' });
  await expect(away.runIds()).rejects.toMatchObject({ code: 'Unavailable' });
});
