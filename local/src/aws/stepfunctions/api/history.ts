import * as z from 'zod';
import type { HistoryEvent } from '../journal/history.ts';
import { executionByArn } from './lookup.ts';
import { Arn, operation, seconds } from './operation.ts';
import { cutPage, paging, readPageToken } from './page-token.ts';

const DATA = new Set(['input', 'inputDetails', 'output', 'outputDetails']);

/** The details without what flowed through the states. */
const withoutData = (details: object): object =>
  JSON.parse(JSON.stringify(details), (key, value) => (DATA.has(key) ? undefined : value));

const wireEvent =
  (includeData: boolean) =>
  ({ id, previousId, type, at, details = {} }: HistoryEvent) => ({
    timestamp: seconds(at),
    type,
    id,
    previousEventId: previousId,
    ...(includeData ? details : withoutData(details)),
  });

export const getExecutionHistory = operation(
  z.strictObject({
    executionArn: Arn,
    reverseOrder: z.boolean().default(false),
    includeExecutionData: z.boolean().default(true),
    ...paging(100),
  }),
  (engine, { executionArn, reverseOrder, includeExecutionData, maxResults, nextToken }) => {
    const after = readPageToken(nextToken);
    const rows = engine.journal.history.page({
      executionId: executionByArn(engine, executionArn).id,
      after: after === undefined ? undefined : Number(after),
      reverse: reverseOrder,
      limit: maxResults + 1,
    });
    const { page, ...rest } = cutPage(rows, maxResults, ({ id }) => id);
    return { events: page.map(wireEvent(includeExecutionData)), ...rest };
  },
);
