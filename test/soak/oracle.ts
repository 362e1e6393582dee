import type { RunDetail } from '@countersign/api';
import type { Envelope } from '@countersign/events';

/** What is known of one run after everything has ended: what it says of itself, and what the rest of the system has. */
export interface RunEvidence {
  readonly run: Pick<
    RunDetail,
    | 'runId'
    | 'key'
    | 'fileName'
    | 'status'
    | 'sections'
    | 'sectionDetails'
    | 'documents'
    | 'alerts'
    | 'executionArn'
  >;
  /** Status of its execution; undefined where there is none. */
  readonly execution: string | undefined;
  /** Keys of all versions of its documents. */
  readonly versions: readonly string[];
  /** Its events in the archive. */
  readonly events: readonly Pick<Envelope, 'id' | 'type' | 'data'>[];
}

/** Everything that a soak leaves behind. */
export interface Evidence {
  /** Keys of the objects that were dropped. */
  readonly dropped: readonly string[];
  readonly runs: readonly RunEvidence[];
  /** Every execution that there is. */
  readonly executions: readonly { readonly name: string; readonly status: string }[];
  /** A line for each dead-letter queue that is not empty. */
  readonly deadLetters: readonly string[];
}

/** How its execution ends for each end of a run that a soak may leave: all of them are good ends. */
const EXECUTION_ENDS: Readonly<Record<string, string>> = {
  COMPLETED: 'SUCCEEDED',
  PARTIAL: 'SUCCEEDED',
  REJECTED: 'SUCCEEDED',
};

/** Events of which a run has one. */
const ONCE = ['contract.received.v1', 'contract.completed.v1'];

const when = (condition: boolean, problem: string): string[] => (condition ? [problem] : []);

/**
 * Says in a line each what is not as it must be once every fault is gone, reviews are approved and failed runs were
 * redriven: a contract lost or run twice, a status that the sections, the execution or the documents contradict,
 * something told twice, something among the dead letters that was only weather.
 */
export function contradictions({ dropped, runs, executions, deadLetters }: Evidence): string[] {
  const known = new Set(runs.map(({ run }) => run.runId));
  return [
    ...dropped.flatMap((key) => {
      const count = runs.filter(({ run }) => run.key === key).length;
      return when(count !== 1, `${key} has ${count} runs instead of one`);
    }),
    ...runs.flatMap((evidence) => {
      const { runId, fileName, status } = evidence.run;
      return contradictionsOf(evidence).map((problem) => `${runId} (${fileName}, ${status}): ${problem}`);
    }),
    ...executions.flatMap(({ name, status }) => [
      ...when(!known.has(name), `execution ${name} is of no run`),
      ...when(status === 'RUNNING', `execution ${name} still runs`),
    ]),
    ...deadLetters,
  ];
}

const contradictionsOf = (evidence: RunEvidence): string[] => [
  ...endOf(evidence),
  ...sectionsOf(evidence),
  ...documentsOf(evidence),
  ...eventsOf(evidence),
];

function endOf({ run: { status }, execution }: RunEvidence): string[] {
  const expected = EXECUTION_ENDS[status];
  if (expected === undefined) return ['has not ended well'];
  return when(execution !== expected, `its execution is ${execution ?? 'missing'} instead of ${expected}`);
}

function sectionsOf({ run: { status, sections, sectionDetails } }: RunEvidence): string[] {
  const failed = sectionDetails.filter((section) => section.status !== 'done').map(({ id }) => id);
  const lost = sections.total - sections.passed - sections.failed;
  return [
    ...when(lost !== 0, `${lost} sections neither passed nor failed`),
    ...when(
      failed.length !== sections.failed,
      `counts ${sections.failed} failed sections; failed are [${failed}]`,
    ),
    ...when(
      status === 'COMPLETED' && sections.failed > 0,
      `completed with ${sections.failed} failed sections`,
    ),
    ...when(status === 'PARTIAL' && sections.failed === 0, 'is partial, and no section failed'),
  ];
}

/** Whatever a run writes stands there once: what was finished is neither done nor paid for again. */
function documentsOf({ run: { status, documents }, versions }: RunEvidence): string[] {
  const twice = versions.filter((key, index) => versions.indexOf(key) !== index);
  return [
    ...twice.map((key) => `${key} was written twice`),
    ...when(status !== 'REJECTED' && !documents.includes('report.pdf'), 'has no report'),
  ];
}

/** Deliveries repeat, so the same event may be seen again; another event that says the same may not. */
function eventsOf({ run: { alerts }, events }: RunEvidence): string[] {
  const count = (type: string) =>
    new Set(events.filter((event) => event.type === type).map(({ id }) => id)).size;
  const raised = events.filter(({ type }) => type === 'contract.risk-alert-raised.v1');
  const alertIds = new Set(raised.map(({ data }) => (data as { alertId: string }).alertId));
  return [
    ...ONCE.flatMap((type) => when(count(type) !== 1, `${count(type)} events ${type} instead of one`)),
    ...when(alertIds.size !== alerts, `counts ${alerts} alerts, and ${alertIds.size} were raised`),
  ];
}
