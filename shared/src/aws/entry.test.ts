import { Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lambdaContext } from '../testing/index.ts';
import { cloudWatchMetrics } from './cloudwatch-metrics.ts';
import { entry } from './entry.ts';
import { createObservability } from './observability.ts';

const ROOT = '1-5759e988-bd862e3fe1be46a994272793';
const CREDENTIALS = { accessKeyId: 'key', secretAccessKey: 'secret' };
const TRACE = `Root=${ROOT};Parent=53995c3f42cd8ad8;Sampled=1`;

/** What was written to standard output, line by line: all that CloudWatch gets to see. */
let lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines = [];
  const keep = (text: string | Uint8Array) => {
    for (const line of String(text).split('\n').filter(Boolean)) lines.push(JSON.parse(line));
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function setUp() {
  const observability = {
    ...createObservability(),
    metrics: new PowertoolsMetrics({ namespace: 'Countersign', serviceName: 'test' }),
  };
  return { observability, metrics: cloudWatchMetrics(observability.metrics) };
}
const metricNamed = (name: string) => lines.filter((line) => name in line && '_aws' in line);

it('puts the context of the invocation on every line, and no key of the last one', async () => {
  const { observability } = setUp();
  const { logger } = observability;
  const handler = entry(async (runId: string) => {
    if (runId) logger.appendKeys({ runId });
    logger.info('Working');
  }, observability);
  await handler('run-1', lambdaContext('first'));
  await handler('', lambdaContext('first'));
  const [first, second] = lines.filter(({ message }) => message === 'Working');
  expect(first).toMatchObject({ function_name: 'first', function_request_id: 'request-1', runId: 'run-1' });
  expect(second).not.toHaveProperty('runId');
});

it('writes what was counted when the function ends, however it ends', async () => {
  const { observability, metrics } = setUp();
  const handler = entry(async (fails: boolean) => {
    metrics.count('DeadLetters');
    if (fails) throw new Error('database is away');
  }, observability);
  await handler(false, lambdaContext());
  await expect(handler(true, lambdaContext())).rejects.toThrow('database is away');
  expect(metricNamed('DeadLetters')).toHaveLength(2);
});

it('logs what a function throws, and throws it as it was', async () => {
  const { observability } = setUp();
  const refusal = Object.assign(new Error('no such run'), { name: 'DownstreamUnavailable' });
  const handler = entry(async () => Promise.reject(refusal), observability);
  await expect(handler({}, lambdaContext())).rejects.toBe(refusal);
  expect(lines).toContainEqual(
    expect.objectContaining({
      level: 'ERROR',
      message: 'The function failed',
      error: expect.objectContaining({ name: 'DownstreamUnavailable', message: 'no such run' }),
    }),
  );
});

it('says nothing of what comes in or goes out', async () => {
  const { observability } = setUp();
  const handler = entry(async (secret: string) => secret, observability);
  expect(await handler('Fee of 12,000', lambdaContext())).toBe('Fee of 12,000');
  expect(JSON.stringify(lines)).not.toContain('12,000');
});

it('writes the trace on its lines and hands it on to whom it calls', async () => {
  vi.stubEnv('_X_AMZN_TRACE_ID', TRACE);
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'first');
  const { observability } = setUp();
  const sent: unknown[] = [];
  const client = new EventBridgeClient({ region: 'eu-west-1', credentials: CREDENTIALS });
  client.middlewareStack.add(
    () => async (call) => {
      sent.push(call.request);
      return { response: {}, output: { $metadata: {}, Entries: [] } };
    },
    { step: 'finalizeRequest' },
  );
  const handler = entry(async () => {
    observability.logger.info('Publishing');
    await client.send(new PutEventsCommand({ Entries: [{ Source: 'test' }] }));
  }, observability);
  await handler({}, lambdaContext('first'));
  expect(sent).toEqual([
    expect.objectContaining({ headers: expect.objectContaining({ 'X-Amzn-Trace-Id': TRACE }) }),
  ]);
  expect(lines).toContainEqual(expect.objectContaining({ message: 'Publishing', xray_trace_id: ROOT }));
});
