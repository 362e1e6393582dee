import {
  type Classification,
  type ContractRoutingRequestedV1,
  classificationV1,
  contractRiskAlertRaisedV1,
  contractRoutedV1,
  extractedTextV1,
  type ObjectRef,
  type ReadingSummary,
  type Routing,
  routingV1,
} from '@countersign/events';
import {
  type ConsoleUrl,
  type Outgoing,
  outgoing,
  readingSummary,
  readJson,
  runKeys,
  storedOnce,
} from '@countersign/shared';
import { alertFact, alertMessage, alertSubject } from '../domain/alerts/alert-message.ts';
import type { Playbook } from '../domain/playbook/playbook.ts';
import { routeContract } from '../domain/routing/route-contract.ts';
import { type AlertOncePorts, alertOnce } from './alert-once.ts';
import type { AlertTopic } from './alert-topic.ts';
import { readOwnSections } from './own-documents.ts';
import { readContract } from './read-contract.ts';

export interface RoutePorts extends AlertOncePorts {
  readonly playbook: Playbook;
  readonly topic: AlertTopic;
  readonly consoleUrl: ConsoleUrl;
}

type Request = ContractRoutingRequestedV1;

/** How a contract was routed that people sent back; runs of before routings were kept by round have none. */
async function routedBefore(
  { store }: Pick<RoutePorts, 'store'>,
  { subject, data }: Request,
): Promise<Pick<Routing, 'approvalsRequired'> | undefined> {
  if (data.round === 0) return undefined;
  const ref = await store.find(runKeys.routing(subject, data.round - 1));
  return ref ? readJson(store, ref, routingV1) : { approvalsRequired: 0 };
}

async function decide(ports: RoutePorts, event: Request): Promise<Routing> {
  const { store, playbook, consoleUrl } = ports;
  const { subject, data } = event;
  const reading = await readContract(store, data, await readOwnSections(store, event));
  const sentBack = await routedBefore(ports, event);
  const routed = routeContract({ ...reading, ...(sentBack && { sentBack }) }, playbook);
  const { contractType } = reading.classification;
  const contract = {
    fileName: data.fileName,
    contractType,
    runId: subject,
    warnings: reading.warnings,
    brief: reading.brief,
    consoleUrl: await consoleUrl(),
  };
  const { alertReasons, ...routing } = routed;
  const alerts = alertReasons.map(({ reason, because }) => ({
    reason,
    message: alertMessage(because, routed, contract),
  }));
  return { ...routing, alerts };
}

async function raiseAlerts(
  ports: RoutePorts,
  { subject, data }: Request,
  routing: Routing,
  { contractType }: Classification,
): Promise<Outgoing[]> {
  const { level, group, alerts } = routing;
  const attributes = { riskLevel: level, contractType, group };
  const alertOf = (message: string) => ({ subject: alertSubject(level, data.fileName), message, attributes });
  for (const { reason, message } of alerts) {
    await alertOnce(ports, subject, reason, () => ports.topic.publish(alertOf(message)));
  }
  const { fileName } = data;
  const contract = { fileName, contractType, runId: subject, consoleUrl: await ports.consoleUrl() };
  const message = alertFact(routing, contract);
  return alerts.map(({ reason }) =>
    outgoing(contractRiskAlertRaisedV1, {
      alertId: `${subject}/${reason}`,
      reason,
      fileName,
      message,
      ...attributes,
    }),
  );
}

const routed = (ref: ObjectRef, routing: Routing, reading: ReadingSummary | undefined) =>
  outgoing(contractRoutedV1, {
    routing: ref,
    risk: { score: routing.score, level: routing.level },
    route: routing.route,
    ...(routing.reason && { because: routing.reason }),
    group: routing.group,
    lead: routing.lead,
    approvalsRequired: routing.approvalsRequired,
    reviewHours: routing.reviewHours,
    ...(routing.uploaderMayApprove && { uploaderMayApprove: true }),
    findings: routing.findings.length,
    severities: Object.fromEntries(routing.findings.map(({ id, severity }) => [id, severity])),
    alerts: routing.alerts.length,
    ...(reading && { reading }),
  });

/** Answers who decides on a contract, after raising the alerts that the playbook asks for. */
export const routeRun = (ports: RoutePorts) => async (event: Request) => {
  const { store } = ports;
  const key = runKeys.routing(event.subject, event.data.round);
  const { ref, document: routing } = await storedOnce(store, key, routingV1, () => decide(ports, event));
  const classification = await readJson(store, event.data.classification, classificationV1);
  const alerts = await raiseAlerts(ports, event, routing, classification);
  const reading = readingSummary(await readJson(store, event.data.text, extractedTextV1));
  return [...alerts, routed(ref, routing, reading)];
};
