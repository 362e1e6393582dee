import { describe, expect, it } from 'vitest';
import type { AwsRequest } from '../protocols/aws-api.ts';
import { createMetrics } from './metrics.ts';

const request = (method: string): AwsRequest => ({
  method,
  path: '/_countersign/metrics',
  query: new URLSearchParams(),
  headers: {},
  region: 'eu-central-1',
  body: new Uint8Array(),
});

describe('createMetrics', () => {
  it('counts requests by what they asked for and how they were answered', async () => {
    const metrics = createMetrics();
    metrics.requested('s3', 'PutObject', 200);
    metrics.requested('s3', 'PutObject', 200);
    metrics.requested('s3', 'PutObject', 412);
    metrics.requested('es', undefined, 404);
    const { body, headers } = await metrics.routes[0]!.handle(request('GET'));
    expect(headers?.['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    const count = (labels: string) => `countersign_aws_requests_total{${labels}}`;
    expect(body).toContain(`${count('service="s3",operation="PutObject",status="200"')} 2`);
    expect(body).toContain(`${count('service="s3",operation="PutObject",status="412"')} 1`);
    expect(body).toContain(`${count('service="es",operation="unknown",status="404"')} 1`);
  });

  it('counts invocations and their seconds apart for two runtimes of one process', async () => {
    const [one, other] = [createMetrics(), createMetrics()];
    one.started('extract');
    one.invoked('extract', false, 1.5, 0.25);
    const { body } = await one.routes[0]!.handle(request('GET'));
    expect(body).toContain('countersign_lambda_invocations_total{function="extract",outcome="failed"} 1');
    expect(body).toContain('countersign_lambda_starts_total{function="extract"} 1');
    expect(body).toContain('countersign_lambda_seconds_total{function="extract"} 1.5');
    expect(body).toContain('countersign_lambda_cpu_seconds_total{function="extract"} 0.25');
    expect((await other.routes[0]!.handle(request('GET'))).body).not.toContain('extract');
  });

  it('counts the statements of each role', async () => {
    const metrics = createMetrics();
    metrics.asked({ resume: 2, '': 1 });
    metrics.asked({ resume: 3 });
    const { body } = await metrics.routes[0]!.handle(request('GET'));
    expect(body).toContain('countersign_sql_statements_total{role="resume"} 5');
    expect(body).toContain('countersign_sql_statements_total{role=""} 1');
  });

  it('shows what functions count: the sum, and how it stood the last time', async () => {
    const metrics = createMetrics();
    const print = (RunsStuck: number) =>
      metrics.printed(
        JSON.stringify({
          _aws: { CloudWatchMetrics: [{ Dimensions: [['service']], Metrics: [{ Name: 'RunsStuck' }] }] },
          service: 'choreographer',
          RunsStuck,
        }),
      );
    for (const stuck of [3, 2, 0]) print(stuck);
    const { body } = await metrics.routes[0]!.handle(request('GET'));
    const labels = '{metric="RunsStuck",service="choreographer",errorClass=""}';
    expect(body).toContain(`countersign_metric_total${labels} 5`);
    expect(body).toContain(`countersign_metric_latest${labels} 0`);
  });

  it('is read and not written', async () => {
    expect(await createMetrics().routes[0]!.handle(request('POST'))).toMatchObject({ status: 405 });
  });
});
