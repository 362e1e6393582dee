import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsAt } from '../support/faults.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { connectToSystem, type System, sample } from '../support/system.ts';

let system: System;
const faults = faultsAt(inject('endpoint'));
beforeAll(async () => {
  system = await connectToSystem();
});
afterEach(() => faults.clear());

describe('a model that fails', () => {
  it('costs one section when it fails for good: the rest is reported, and a person decides', async () => {
    await faults.inject({
      service: 'bedrock',
      match: 'Write the section .{1,2}Governing law',
      fault: 'error',
      code: 'ModelErrorException',
      status: 424,
    });
    const key = await system.drop(sample('mutual-nda'));
    const waiting = await system.runWhere(key, ({ status }) => status === 'AWAITING_REVIEW');
    expect(waiting.sections).toMatchObject({ failed: 1, passed: waiting.sections.total - 1 });
    const run = await system.approvedEnd(key);
    expect(run.status).toBe('PARTIAL');
    const report = await textOfPdf(await system.operator.download(run.runId, 'report.pdf'));
    expect(report).toContain('Governing law');
    expect(report).toContain('ModelErrorException');
  });

  it('costs nothing but time when it is throttled for a while', async () => {
    await faults.inject({ service: 'sagemaker', fault: 'throttle', times: 2 });
    const run = await system.end(await system.drop(sample('mutual-nda')));
    expect(run.status).toBe('COMPLETED');
  });

  it('gets one repair when it answers badly, with the errors', async () => {
    await faults.inject({
      service: 'bedrock',
      match: 'Write the section .{1,2}Governing law',
      fault: 'bad-output',
      times: 1,
    });
    const run = await system.end(await system.drop(sample('mutual-nda')));
    expect(run.status).toBe('COMPLETED');
    expect(run.sections.failed).toBe(0);
  });
});

describe('a stage that failed for good', () => {
  it('fails the run there, and a redrive goes on there without repeating what was done', async () => {
    await faults.inject({ service: 'sagemaker', fault: 'error', code: 'ValidationError', status: 400 });
    const key = await system.drop(sample('mutual-nda'));
    const failed = await system.end(key);
    expect(failed).toMatchObject({
      status: 'FAILED',
      redrivable: true,
      error: { class: 'model', stage: 'classify' },
    });
    await faults.clear();
    await system.operator.redrive(failed.runId);
    const run = await system.runWhere(key, ({ status }) => status === 'COMPLETED');
    const extractions = run.timeline.filter(
      ({ stage, what }) => stage === 'extract' && what === 'dispatched',
    );
    expect(extractions).toHaveLength(1);
  });
});
