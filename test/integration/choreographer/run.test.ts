import { afterEach, describe, expect, it } from 'vitest';
import { failing, GOOD_SERVICES, inTurn, validated } from './fake-services.ts';
import { createWorld, type World } from './world.ts';

let world: World;
afterEach(() => world.close());

const statusIs = (status: string) => async () => (await world.run()).status === status;

describe('a run', () => {
  it('goes through all stages and tells what came of it', async () => {
    world = await createWorld();
    await world.start();
    await world.until(statusIs('COMPLETED'));
    expect(await world.run()).toMatchObject({
      contractType: 'nda',
      pages: 3,
      sectionsTotal: 3,
      sectionsDone: 3,
      sectionsFailed: 0,
      riskLevel: 'low',
      route: 'auto-approve',
      costUsd: expect.closeTo(0.625, 1),
      currentStage: null,
    });
    await world.until(async () => (await world.execution()).status === 'SUCCEEDED');
    const [completed] = world.ofType('contract.completed.v1');
    expect(completed.data).toMatchObject({
      status: 'COMPLETED',
      sections: { total: 3, passed: 3, failed: 0 },
    });
    expect(completed.data.report.pdf.uri).toContain('/report/0/report.pdf');
    const traces = new Set(world.events.map(({ traceparent }) => traceparent?.split('-')[1]));
    expect(traces.size).toBe(1);
    const logged = world.lines.filter(({ runId }) => runId === world.runId);
    expect(logged.length).toBeGreaterThan(0);
    expect(new Set(logged.map(({ traceId }) => traceId))).toEqual(traces);
  });

  it('repairs a section once, with its errors, and then lets it be', async () => {
    const verdicts = inTurn(validated('failed'), validated('passed'));
    world = await createWorld({
      'contract.section-planning-requested.v1': oneSection,
      'contract.section-validation-requested.v1': verdicts,
    });
    await world.start();
    await world.until(statusIs('COMPLETED'));
    const asked = world.ofType('contract.section-generation-requested.v1');
    expect(asked.map(({ data }) => data.revision)).toEqual([0, 1]);
    expect(asked[1].data.repair.section.uri).toContain('/0/section.json');
  });

  it.each([
    ['failed', 'failed', 2, 'Failed its checks, also after a repair (citation: not in the text)'],
    ['failed_safety_check', 'unsafe', 1, 'Failed the safety check (citation: not in the text)'],
  ] as const)(
    'sends a run with a section that ends as %s to a person',
    async (outcome, status, drafts, reason) => {
      world = await createWorld({
        'contract.section-planning-requested.v1': oneSection,
        'contract.section-validation-requested.v1': validated(outcome),
      });
      await world.start();
      await world.until(statusIs('AWAITING_REVIEW'));
      expect(world.ofType('contract.section-generation-requested.v1')).toHaveLength(drafts);
      const [routing] = world.ofType('contract.routing-requested.v1');
      expect(routing.data.sections).toMatchObject([{ id: 'parties', status, reason }]);
      expect(await world.run()).toMatchObject({ sectionsDone: 0, sectionsFailed: 1 });
    },
  );

  it('leaves to a person what a contract may cost no more', async () => {
    world = await createWorld({}, { perContractUsd: 0.3, perDayUsd: 1000 });
    await world.start();
    await world.until(statusIs('AWAITING_REVIEW'));
    // Sections are asked for side by side: a request does not see what one beside it costs.
    const asked = world.ofType('contract.section-generation-requested.v1').length;
    expect([1, 2]).toContain(asked);
    const [routing] = world.ofType('contract.routing-requested.v1');
    expect(routing.data.sections).toContainEqual(
      expect.objectContaining({
        status: 'failed',
        reason: expect.stringMatching(/CostCapReached.*of USD 0\.30/),
      }),
    );
    expect(await world.run()).toMatchObject({ sectionsDone: asked, sectionsFailed: 3 - asked });
  });

  it('asks no model for any contract on a day that cost what it may, and asks again the day after', async () => {
    world = await createWorld({}, { perContractUsd: 1000, perDayUsd: 0.2 });
    await world.start();
    await world.until(statusIs('AWAITING_REVIEW'));
    expect(world.ofType('contract.section-generation-requested.v1')).toHaveLength(0);
    expect(await world.run()).toMatchObject({ sectionsDone: 0, sectionsFailed: 3 });
    const spent = (hours: number) => {
      const at = new Date(world.fixture.clock.now() + hours * 3_600_000);
      return world.ports.transact(({ spending }) => spending.ofDay(at));
    };
    expect(await spent(0)).toBeGreaterThanOrEqual(0.25);
    expect(await spent(24)).toBe(0);
  });

  it('tells the playbook whom the firm acts for, and where the contract came from', async () => {
    world = await createWorld({ 'contract.section-planning-requested.v1': oneSection });
    await world.start();
    await world.until(statusIs('COMPLETED'));
    expect(world.ofType('contract.routing-requested.v1')[0].data).toMatchObject({
      side: 'supplier',
      objectKey: 'acme-nda.pdf',
    });
  });

  it('tries again what fails under a name that nobody knows', async () => {
    const generate = GOOD_SERVICES['contract.section-generation-requested.v1']!;
    world = await createWorld({
      'contract.section-planning-requested.v1': oneSection,
      'contract.section-generation-requested.v1': inTurn(failing('SomethingNew', 'internal'), generate),
    });
    await world.start();
    await world.until(statusIs('COMPLETED'), 5);
    expect(world.ofType('contract.section-generation-requested.v1')).toHaveLength(2);
  });

  it('gives up a section whose model fails more than five times, and only that one', async () => {
    const broken = failing('ModelErrorException', 'model', true);
    world = await createWorld({
      'contract.section-generation-requested.v1': (request) =>
        (request.data.sectionId === 'liability'
          ? broken
          : GOOD_SERVICES['contract.section-generation-requested.v1']!)(request),
    });
    await world.start();
    await world.until(statusIs('AWAITING_REVIEW'), 5);
    const asked = world.ofType('contract.section-generation-requested.v1');
    expect(asked.filter(({ data }) => data.sectionId === 'liability')).toHaveLength(6);
    const [routing] = world.ofType('contract.routing-requested.v1');
    expect(routing.data.sections.map(({ status }: { status: string }) => status)).toEqual([
      'done',
      'failed',
      'done',
    ]);
    expect(routing.data.sections[1].reason).toBe('ModelErrorException: ModelErrorException happened');
  });

  it.each(['ThrottlingException', 'ServiceUnavailableException', 'ModelUnreachable'])(
    'waits for a model that is away for half an hour, asking it now and then, and loses nothing: %s',
    async (name) => {
      const generate = GOOD_SERVICES['contract.section-generation-requested.v1']!;
      let backAt = Number.POSITIVE_INFINITY;
      const away = failing(name, 'model', true);
      world = await createWorld({
        'contract.section-generation-requested.v1': (request) =>
          (world.ports.now().getTime() < backAt ? away : generate)(request),
      });
      backAt = world.ports.now().getTime() + 30 * 60_000;
      await world.start();
      await world.until(statusIs('COMPLETED'), 10);
      expect(await world.run()).toMatchObject({ sectionsDone: 3, sectionsFailed: 0 });
      const asked = world.ofType('contract.section-generation-requested.v1');
      expect(asked.length).toBeGreaterThan(3);
      expect(asked.length).toBeLessThan(40);
    },
  );

  it('asks again when a service dies, and drops its late answer', async () => {
    const classify = GOOD_SERVICES['contract.classification-requested.v1']!;
    world = await createWorld({ 'contract.classification-requested.v1': inTurn(() => undefined, classify) });
    await world.start();
    await world.until(statusIs('COMPLETED'), 30);
    expect(world.ofType('contract.extraction-requested.v1')).toHaveLength(1);
    expect(world.ofType('contract.classification-requested.v1')).toHaveLength(2);
    const [answer] = world.ofType('contract.classified.v1');
    const [first] = world.ofType('contract.classification-requested.v1');
    await world.take({ ...answer, id: 'late-answer', taskid: first.taskid });
    await world.take({ ...answer, id: 'duplicate' });
    expect(await world.run()).toMatchObject({ status: 'COMPLETED', costUsd: expect.closeTo(0.625, 1) });
  });

  it('fails where a stage failed for good, and goes on there when redriven', async () => {
    const assemble = GOOD_SERVICES['contract.assembly-requested.v1']!;
    world = await createWorld({
      'contract.assembly-requested.v1': inTurn(failing('InternalError', 'internal'), assemble),
    });
    await world.start();
    await world.until(statusIs('FAILED'));
    expect(await world.run()).toMatchObject({
      failureStage: 'assemble',
      failureClass: 'internal',
      failureName: 'InternalError',
    });
    const [failed] = world.ofType('contract.failed.v1');
    expect(failed.data).toMatchObject({ stage: 'assemble', redrivable: true });
    expect(world.notices.at(-1)?.text).toContain(`countersign redrive ${world.runId}`);

    await world.ports.workflow.redrive(world.executionArn);
    await world.until(statusIs('COMPLETED'));
    expect(await world.run()).toMatchObject({ redrives: 1, failureName: null });
    expect(world.ofType('contract.routing-requested.v1')).toHaveLength(1);
    expect((await world.history()).map(({ what }) => what)).toContain('redriven');
  });

  it('ends as input failure when the document is at fault, told by its cause', async () => {
    world = await createWorld({ 'contract.extraction-requested.v1': failing('Encrypted', 'input') });
    await world.start();
    await world.until(statusIs('FAILED'));
    const [failed] = world.ofType('contract.failed.v1');
    expect(failed.data).toMatchObject({ error: { class: 'input', name: 'Encrypted' }, redrivable: false });
    expect(world.ofType('contract.extraction-requested.v1')).toHaveLength(1);
  });
});

function oneSection(request: Parameters<(typeof GOOD_SERVICES)[string]>[0]) {
  const planned = GOOD_SERVICES['contract.section-planning-requested.v1']!(request)!;
  return { ...planned, data: { ...planned.data, sections: [{ id: 'parties', title: 'parties' }] } };
}
