import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../embedded/start-embedded.ts';
import { expectedStatements, type GuardStatement, type Place, resolved } from './expected-guards.ts';

/** A target of a rule, as EventBridge tells it. */
export interface RuleTarget {
  readonly Id?: string | undefined;
  readonly Arn?: string | undefined;
  readonly [part: string]: unknown;
}

/** What brings events into the archive, as it is deployed. */
export interface ExpectedRecording {
  readonly rule: {
    readonly name: string;
    readonly pattern: unknown;
    readonly targets: readonly RuleTarget[];
  };
  readonly queue: ExpectedQueue;
  readonly deadLetters: ExpectedQueue;
  readonly recorder: string;
  readonly mapping: { readonly FunctionResponseTypes: readonly string[] };
  /** Roles of functions that sign records and digests, or alone write what an outcome rests on. */
  readonly roles: readonly string[];
}

export interface ExpectedQueue {
  readonly name: string;
  readonly arn: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly policy: readonly GuardStatement[];
}

const SERVICE = 'audit';

interface AuditService {
  readonly custom: { readonly visibilityTimeout: number; readonly consumes: unknown };
  readonly functions: { readonly archive: { readonly events: readonly [{ readonly sqs: Mapping }] } };
}
interface Mapping {
  readonly functionResponseType: string;
}

const read = (...path: readonly string[]) => readFileSync(join(ROOT, ...path), 'utf8');

/** The queue between the bus and audit, with what the service says of itself. @throws Error for what is not known */
function queueTemplate(stage: string, { custom }: AuditService) {
  const known: Readonly<Record<string, string>> = {
    'self:service': SERVICE,
    'sls:stage': stage,
    'self:custom.visibilityTimeout': String(custom.visibilityTimeout),
    'self:custom.consumes': JSON.stringify(custom.consumes),
  };
  const text = read('deploy', 'event-queue.yml').replace(/\$\{((?:self|sls):[^}]+)\}/g, (_, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`nothing says what ${name} is`);
    return value;
  });
  return parse(text).Resources;
}

const ROLE = /:role\/([^*"]+-lambdaRole)"/g;

/** The functions' roles that policies of keys and buckets name as the only ones who sign, or write something. */
function rolesSpared(place: Place): readonly string[] {
  const arns = { AuditBucket: '', DocumentsBucket: '', InboxBucket: '' };
  const policies = ['RecordsKey', 'SigningKey', 'AuditBucketPolicy', 'DocumentsBucketPolicy'].flatMap((id) =>
    expectedStatements(id, place, arns),
  );
  const found = JSON.stringify(policies).matchAll(ROLE);
  return [...new Set([...found].map(([, name = '']) => name))].toSorted();
}

/** What deploy/event-queue.yml and services/audit make of the way from the bus into the archive. */
export function expectedRecording(place: Place, bus: string): ExpectedRecording {
  const { stage, partition, region, account } = place;
  const audit = parse(read('services', SERVICE, 'serverless.yml'), { merge: true }) as AuditService;
  const { EventQueue, DeadLetterQueue, EventRule, EventQueuePolicy } = queueTemplate(stage, audit);
  const nameOf = ({ Properties }: { Properties: { QueueName: string } }) => Properties.QueueName;
  const arnOf = (service: string, resource: string) =>
    `arn:${partition}:${service}:${region}:${account}:${resource}`;
  const arns = {
    EventQueue: arnOf('sqs', nameOf(EventQueue)),
    DeadLetterQueue: arnOf('sqs', nameOf(DeadLetterQueue)),
    EventRule: arnOf('events', `rule/${bus}/${EventRule.Properties.Name}`),
  };
  const statements = resolved(EventQueuePolicy.Properties.PolicyDocument.Statement, place, arns);
  const queue = (name: 'EventQueue' | 'DeadLetterQueue', { Properties }: typeof EventQueue) => ({
    name: String(Properties.QueueName),
    arn: arns[name],
    attributes: resolved(Properties, place, arns) as Readonly<Record<string, unknown>>,
    policy: statements as readonly GuardStatement[],
  });
  return {
    rule: {
      name: EventRule.Properties.Name,
      pattern: EventRule.Properties.EventPattern,
      targets: resolved(EventRule.Properties.Targets, place, arns) as readonly RuleTarget[],
    },
    queue: queue('EventQueue', EventQueue),
    deadLetters: queue('DeadLetterQueue', DeadLetterQueue),
    recorder: `countersign-${stage}-audit-archive`,
    mapping: { FunctionResponseTypes: [audit.functions.archive.events[0].sqs.functionResponseType] },
    roles: rolesSpared(place),
  };
}
