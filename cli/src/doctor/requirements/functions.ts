import {
  type EventSourceMappingConfiguration,
  GetFunctionCommand,
  LambdaClient,
  paginateListEventSourceMappings,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import type { Requirement } from '../requirement.ts';

/** The functions of each service with the queues that call them, both after `countersign-<stage>-`. */
export const FUNCTIONS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  choreographer: {
    'choreographer-intake': ['choreographer-intake'],
    'choreographer-sweep': [],
    'choreographer-dispatch': [],
    'choreographer-record': [],
    'choreographer-resume': ['choreographer'],
    'choreographer-executions': ['choreographer-executions'],
    'choreographer-api': [],
    'choreographer-migrate': [],
    'choreographer-forget': [],
    'choreographer-erase': [],
  },
  extract: { extract: ['extract'], 'extract-finish': ['extract-finished-jobs'] },
  classify: { classify: ['classify'] },
  summarize: { summarize: ['summarize'], 'summarize-long': ['summarize-long'] },
  route: { route: ['route'] },
  assemble: { assemble: ['assemble'] },
  index: { index: ['index'], 'index-search': [] },
  audit: { 'audit-archive': ['audit'], 'audit-seal': [] },
  console: { 'console-site': [] },
};

/** What keeps a function from being called; empty where nothing does. */
async function troublesOf(lambda: LambdaClient, FunctionName: string): Promise<string[]> {
  try {
    const { Configuration = {}, Concurrency } = await lambda.send(new GetFunctionCommand({ FunctionName }));
    const { State, StateReason, LastUpdateStatus, LastUpdateStatusReason } = Configuration;
    return [
      ...(State === 'Active' ? [] : [told(FunctionName, `is ${State}`, StateReason)]),
      ...(LastUpdateStatus === 'Successful'
        ? []
        : [told(FunctionName, `was updated last: ${LastUpdateStatus}`, LastUpdateStatusReason)]),
      // What the console of Lambda calls throttling a function.
      ...(Concurrency?.ReservedConcurrentExecutions === 0 ? [`${FunctionName} may run 0 times at once`] : []),
    ];
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return [`there is no ${FunctionName}`];
    throw error;
  }
}

const told = (name: string, state: string, reason: string | undefined): string =>
  `${name} ${state}${reason ? ` (${reason})` : ''}`;

const functionsOf = (service: string): Requirement => ({
  what: `functions of ${service}`,
  remedy: `cd services/${service} && npx serverless deploy --stage <stage>; that may run 0 times: aws lambda delete-function-concurrency --function-name <its name>`,
  async look({ aws, stage }) {
    const lambda = new LambdaClient(aws);
    const names = Object.keys(FUNCTIONS[service] ?? {});
    const found = await Promise.all(names.map((name) => troublesOf(lambda, `countersign-${stage}-${name}`)));
    if (found.flat().length > 0) throw new Error(found.flat().join('; '));
    return `${names.length} active`;
  },
});

/** Every mapping of a function, however many pages it takes. */
async function mappingsOf(
  lambda: LambdaClient,
  FunctionName: string,
): Promise<EventSourceMappingConfiguration[]> {
  const all: EventSourceMappingConfiguration[] = [];
  for await (const page of paginateListEventSourceMappings({ client: lambda }, { FunctionName }))
    all.push(...(page.EventSourceMappings ?? []));
  return all;
}

/** What keeps a queue from calling its function; empty where nothing does. */
async function mappingTroubles(lambda: LambdaClient, FunctionName: string, queue: string): Promise<string[]> {
  const mappings = await mappingsOf(lambda, FunctionName);
  const own = mappings.find(({ EventSourceArn }) => EventSourceArn?.endsWith(`:${queue}`));
  if (own === undefined) return [`${queue} does not call ${FunctionName}`];
  if (own.State === 'Enabled') return [];
  const reason = own.StateTransitionReason ? `, ${own.StateTransitionReason}` : '';
  return [`that of ${queue} is ${own.State} (${own.UUID}${reason})`];
}

const mappings = (
  service: string,
  pairs: readonly (readonly [name: string, queue: string])[],
): Requirement => ({
  what: `event source mappings of ${service}`,
  remedy: `aws lambda update-event-source-mapping --enabled --uuid <the one above>; that are not there: cd services/${service} && npx serverless deploy --stage <stage>`,
  async look({ aws, stage }) {
    const lambda = new LambdaClient(aws);
    const full = (name: string) => `countersign-${stage}-${name}`;
    const found = await Promise.all(
      pairs.map(([name, queue]) => mappingTroubles(lambda, full(name), full(queue))),
    );
    if (found.flat().length > 0) throw new Error(found.flat().join('; '));
    return `${pairs.length} enabled`;
  },
});

const mappingsOfService = (service: string): Requirement[] => {
  const pairs = Object.entries(FUNCTIONS[service] ?? {}).flatMap(([name, queues]) =>
    queues.map((queue) => [name, queue] as const),
  );
  return pairs.length === 0 ? [] : [mappings(service, pairs)];
};

/** What runs, and what calls it. */
export const CALLED: readonly Requirement[] = Object.keys(FUNCTIONS).flatMap((service) => [
  functionsOf(service),
  ...mappingsOfService(service),
]);
