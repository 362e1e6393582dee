import type { Resource } from './deployment.ts';

/** A statement of a policy, with lists where a policy may have one value or several. */
export interface Statement {
  readonly effect: string;
  readonly services: readonly string[];
  /** Accounts, roles and users that it names. */
  readonly accounts: readonly string[];
  /** Whoever it names who comes by another directory, or by the identifier that S3 once gave to accounts. */
  readonly outsiders: readonly string[];
  readonly anyone: boolean;
  /** It names those, those actions or those resources whom it is not about. */
  readonly allBut: boolean;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface RawStatement {
  Effect: string;
  Principal?: string | Record<string, string | string[]>;
  NotPrincipal?: unknown;
  Action?: string | string[];
  NotAction?: unknown;
  NotResource?: unknown;
  Resource?: string | string[];
  Condition?: Record<string, Record<string, unknown>>;
}

interface BusPolicy {
  Statement?: RawStatement | RawStatement[];
  Principal?: string;
  Action?: string;
  Condition?: { Type?: string; Key?: string; Value?: string };
}

/** The statements of a policy document. */
export function statementsIn(document: unknown): Statement[] {
  const { Statement = [] } = (document ?? {}) as { Statement?: RawStatement | RawStatement[] };
  return listOf(Statement).map((raw) => {
    const { Effect, Principal = {}, Action = [], Resource: resource = [], Condition = {} } = raw;
    const by = (kind: string) => (typeof Principal === 'object' ? listOf(Principal[kind] ?? []) : []);
    const accounts = typeof Principal === 'object' ? by('AWS') : [Principal];
    return {
      effect: Effect,
      services: by('Service'),
      accounts,
      outsiders: [...by('Federated'), ...by('CanonicalUser')],
      anyone: accounts.includes('*'),
      allBut: ['NotPrincipal', 'NotAction', 'NotResource'].some((key) => key in raw),
      actions: listOf(Action),
      resources: listOf(resource),
      condition: Condition,
    };
  });
}

/** Policies of resources: who may do something to them, by the property that says so. */
export const RESOURCE_POLICIES: Readonly<Record<string, string>> = {
  'AWS::Events::EventBusPolicy': 'Statement',
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::OpenSearchService::Domain': 'AccessPolicies',
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
};

/** Of a condition, what it wants a key to be: not what it must not be, and not what it may do without. */
export const wantedBy = (condition: Statement['condition'], key: string): string[] =>
  Object.entries(condition)
    .filter(([operator]) => /^(ForAnyValue:)?(String|Arn)(Equals|Like)(IgnoreCase)?$/.test(operator))
    .flatMap(([, tests]) =>
      Object.entries(tests).flatMap(([name, value]) =>
        name.toLowerCase() === key.toLowerCase() ? listOf(value).map(String) : [],
      ),
    );

/** A policy of a bus has its one statement without a document around it, or as properties of its own. */
function documentOfBus({ properties }: Resource): unknown {
  const { Statement = [], Principal, Action, Condition } = properties as BusPolicy;
  if (Principal === undefined && Action === undefined) return { Statement };
  const { Type, Key, Value } = Condition ?? {};
  const own = {
    Effect: 'Allow',
    // An account is told by its number alone.
    Principal: Principal === '*' ? '*' : { AWS: Principal ?? [] },
    Action: Action ?? [],
    Resource: '*',
    Condition: Type === undefined || Key === undefined ? {} : { [Type]: { [Key]: Value } },
  };
  return { Statement: [...listOf(Statement), own] };
}

/** The statements of the policy of a resource. */
export const statementsOfResource = (resource: Resource): Statement[] =>
  statementsIn(
    resource.type === 'AWS::Events::EventBusPolicy'
      ? documentOfBus(resource)
      : resource.properties[RESOURCE_POLICIES[resource.type] ?? ''],
  );

/** What a condition may say of where a request comes from, so that it is about one account or one resource. */
const SOURCES = ['aws:PrincipalAccount', 'aws:PrincipalArn', 'aws:SourceAccount', 'aws:SourceArn'];

/** Whether what comes in has to be of one account. */
export const isOfAccount = (condition: Statement['condition'], accountId: string): boolean =>
  SOURCES.some((key) => {
    const wanted = wantedBy(condition, key);
    return wanted.length > 0 && wanted.every((value) => value.split(':').includes(accountId));
  });

/** The statements of a role's own policies. */
export const statementsOfRole = ({ properties }: Resource): Statement[] =>
  ((properties.Policies ?? []) as { PolicyDocument: unknown }[]).flatMap(({ PolicyDocument }) =>
    statementsIn(PolicyDocument),
  );

/** Whether a pattern of a policy, with `*` and `?`, covers a text. */
export function covers(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(text);
}

/** Whether some statement of these allows the action, on whatever resource. */
export const allows = (statements: readonly Statement[], action: string): boolean =>
  statements.some(
    ({ effect, actions }) => effect === 'Allow' && actions.some((pattern) => covers(pattern, action)),
  );

/** Whether some statement refuses everything that comes without TLS, for each of the resources. */
export function refusesPlainHttp(statements: readonly Statement[], resources: readonly string[]): boolean {
  const denies = statements.filter(
    ({ effect, anyone, condition }) =>
      effect === 'Deny' && anyone && String(condition.Bool?.['aws:SecureTransport']) === 'false',
  );
  const covered = denies.flatMap((statement) => statement.resources);
  return resources.every((resource) => covered.some((pattern) => covers(pattern, resource)));
}

export function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
