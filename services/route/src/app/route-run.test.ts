import {
  type ContractRiskAlertRaisedV1Data,
  type ContractRoutedV1Data,
  contractRoutingRequestedV1,
  type ExtractedText,
  type Finding,
  routingV1,
  type ValidatedSection,
} from '@countersign/events';
import { newEvent, outgoing, putJsonOnce, readJson, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { describe, expect, it } from 'vitest';
import { readPlaybook } from '../adapters/bundled-playbook.ts';
import { brief, classification, finding, PARTIES } from '../testing/contract.ts';
import type { Alert } from './alert-topic.ts';
import { routeRun } from './route-run.ts';

const RUN = 'run-0000000001';
const TEXT: ExtractedText = {
  version: 1,
  language: 'en',
  method: 'text-layer',
  text: 'Text',
  bodyEnd: 4,
  pages: [
    {
      number: 1,
      width: 595,
      height: 842,
      method: 'text-layer',
      start: 0,
      end: 4,
      lines: [],
      confidence: 1,
      status: 'read',
    },
  ],
  reading: { kind: 'contract', attachments: [], signatures: [], foreignPassages: [], warnings: [] },
};
const RISKY = finding('uncapped-liability', 'The liability of the Supplier is unlimited.');

async function setUp({
  findings = [RISKY],
  topicFails = false,
  text: document = TEXT,
}: {
  findings?: Finding[];
  topicFails?: boolean;
  text?: ExtractedText;
} = {}) {
  const store = memoryObjectStore();
  const alerts: Alert[] = [];
  const content = {
    summary: 'Summary.',
    findings: [finding('cap-on-liability'), finding('governing-law'), ...findings],
    fields: PARTIES,
  };
  const validated: ValidatedSection = {
    version: 1,
    sectionId: 'obligations',
    title: 'Obligations',
    revision: 0,
    modelId: 'model',
    outcome: 'passed',
    errors: [],
    narrowedAway: 0,
    content,
  };
  const { ref: text } = await putJsonOnce(store, runKeys.text(RUN), document);
  const { ref: type } = await putJsonOnce(store, runKeys.classification(RUN), classification('supply'));
  const { ref: section } = await putJsonOnce(store, runKeys.section(RUN, 'obligations', 0), validated);
  const { ref: told } = await putJsonOnce(store, runKeys.brief(RUN), brief());
  const outcome = { id: 'obligations', title: 'Obligations', revision: 0 };
  const request = (changes = {}) =>
    newEvent(
      'choreographer',
      outgoing(contractRoutingRequestedV1, {
        text,
        brief: told,
        classification: type,
        fileName: 'supply.pdf',
        reportType: 'contract-review',
        round: 0,
        sections: [{ ...outcome, status: 'done' as const, section }],
        ...changes,
      }),
      { runId: RUN },
    );
  const state = { topicFails };
  const route = routeRun({
    store,
    playbook: readPlaybook(),
    now: () => new Date(),
    claimSeconds: 60,
    consoleUrl: async () => 'https://console.example/',
    topic: {
      async publish(alert) {
        if (state.topicFails) throw new Error('SNS is down');
        alerts.push(alert);
        return 'sent';
      },
    },
  });
  return { store, alerts, request, route, state, outcome };
}

describe('routeRun', () => {
  it('answers with the routing, raises the alert, and says that it did', async () => {
    const { route, request, alerts, store } = await setUp();
    const [alert, routed] = await route(request());
    const { routing, ...data } = routed!.data as ContractRoutedV1Data;
    expect(data).toMatchObject({
      risk: { score: 20, level: 'high' },
      route: 'escalate',
      findings: 3,
      alerts: 1,
    });
    expect(alert!.data as ContractRiskAlertRaisedV1Data).toMatchObject({
      alertId: `${RUN}/critical-finding`,
      riskLevel: 'high',
      contractType: 'supply',
      group: 'commercial-contracts',
      fileName: 'supply.pdf',
    });
    expect(alerts).toMatchObject([
      {
        subject: 'High risk: supply.pdf',
        attributes: { riskLevel: 'high', contractType: 'supply', group: 'commercial-contracts' },
      },
    ]);
    expect((await readJson(store, routing, routingV1)).findings[2]).toMatchObject({
      id: 'obligations-3',
      severity: 'critical',
    });
  });

  it('answers a redelivered request alike, without a second alert', async () => {
    const { route, request, alerts } = await setUp();
    const event = request();
    expect(await route(event)).toEqual(await route(event));
    expect(alerts).toHaveLength(1);
  });

  it('does not alert again when changed sections are weighed again', async () => {
    const { route, request, alerts } = await setUp();
    await route(request());
    await route(request({ round: 1 }));
    expect(alerts).toHaveLength(1);
  });

  it('has people decide on a harmless contract that was sent back, as many as before', async () => {
    const { route, request } = await setUp({ findings: [] });
    const [first] = await route(request());
    expect(first!.data).toMatchObject({ route: 'auto-approve', approvalsRequired: 0 });
    const [again] = await route(request({ round: 1 }));
    expect(again!.data).toMatchObject({ route: 'review', approvalsRequired: 1 });
    const [third] = await route(request({ round: 2 }));
    expect(third!.data).toMatchObject({ route: 'review', approvalsRequired: 1 });
  });

  it('weighs nothing but what the stages wrote of the contract', async () => {
    const { route, request, store } = await setUp({ findings: [] });
    const { ref } = await putJsonOnce(store, runKeys.classification('run-0000000002'), classification('nda'));
    await expect(route(request({ classification: ref }))).rejects.toMatchObject({ name: 'ObjectAltered' });
    expect(await store.find(runKeys.routing(RUN, 0))).toBeUndefined();
  });

  it('tells in events that everybody keeps no word of the contract, and in the alert to a lawyer what stands there', async () => {
    const { route, request, alerts } = await setUp();
    const told = JSON.stringify(await route(request()));
    expect(alerts[0]?.message).toContain('The liability of the Supplier is unlimited.');
    expect(told).not.toContain('The liability of the Supplier');
    expect(told).toMatch(/High risk: supply\.pdf.*scored 20 of 100/);
  });

  it('fails while the topic is down, and alerts once it is back', async () => {
    const { route, request, alerts, state } = await setUp({ topicFails: true });
    await expect(route(request())).rejects.toThrow('SNS is down');
    state.topicFails = false;
    expect(await route(request())).toHaveLength(2);
    expect(alerts).toHaveLength(1);
  });

  it('raises nothing for a harmless contract', async () => {
    const { route, request, alerts } = await setUp({ findings: [] });
    const answers = await route(request());
    expect(answers).toMatchObject([{ data: { route: 'auto-approve', approvalsRequired: 0, alerts: 0 } }]);
    expect(alerts).toEqual([]);
  });

  it('carries the summary of the reading', async () => {
    const { route, request } = await setUp({ findings: [] });
    const [routed] = await route(request());
    expect(routed!.data).toMatchObject({ reading: { kind: 'contract', pagesUnread: 0, confidence: 1 } });
  });

  it('sends a contract with an unread page to a person, and names the page', async () => {
    const [page] = TEXT.pages;
    const text = { ...TEXT, pages: [page!, { ...page!, number: 2, status: 'unread' as const }] };
    const { route, request, store } = await setUp({ findings: [], text });
    const answers = await route(request());
    expect(answers).toMatchObject([
      { data: { route: 'review', risk: { level: 'medium' }, reading: { pagesUnread: 1 } } },
    ]);
    const { routing, because } = answers[0]!.data as ContractRoutedV1Data;
    expect(because).toBe('A contract of medium risk is reviewed.');
    expect(await readJson(store, routing, routingV1)).toMatchObject({
      because: expect.stringContaining('Not every page was read in full (page 2)'),
    });
  });

  it('sends a contract of before the account of reading to a person', async () => {
    const { reading: _, ...text } = TEXT;
    const { route, request } = await setUp({ findings: [], text });
    const [routed] = await route(request());
    expect(routed!.data).toMatchObject({ route: 'review' });
    expect(routed!.data).not.toHaveProperty('reading');
  });

  it('takes nothing from sections that failed, and sends them to a person', async () => {
    const { route, request, outcome } = await setUp();
    const answers = await route(
      request({ sections: [{ ...outcome, status: 'failed', reason: 'Throttled' }] }),
    );
    expect(answers.at(-1)).toMatchObject({ data: { route: 'review', findings: 0 } });
  });
});
