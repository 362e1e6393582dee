import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy, { type MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import { asError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Observability } from './observability.ts';

/** What runs behind an entry: tested without Lambda, given the event and the function's context. */
export type FunctionHandler<Event, Result> = (event: Event, context: Context) => Promise<Result>;

/** Logs what a function could not answer; Lambda gets to see it too. */
const logUncaught = (logger: Logger): MiddlewareObj => ({
  name: 'log-uncaught',
  onError: ({ error }) => logger.error('The function failed', { error: asError(error) }),
});

/**
 * The one stack that every function of every service runs in: Lambda's context and the trace's identifier on every
 * line of the log, metrics written however the function ends, and what was thrown logged before Lambda gets it.
 * Neither what comes in nor what goes out is logged: both may hold words of a contract. Lambda traces the invocation,
 * and the clients of the SDK hand its trace on to whom they call (see ADR 0069).
 */
export const entry = <Event, Result>(
  handle: FunctionHandler<Event, Result>,
  { logger, metrics }: Observability,
) =>
  middy<Event, Result>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(logMetrics(metrics, { captureColdStartMetric: true }))
    .use(logUncaught(logger))
    .handler(handle);
