import type { ResourceProvider } from '../stack/resource-provider.ts';
import type { EventSources } from './event-sources.ts';
import type { Fleet } from './fleet.ts';
import type { Functions } from './functions.ts';
import { asyncInvokeProvider } from './provide-async-invoke.ts';
import { eventSourceProvider } from './provide-event-source.ts';
import { functionProvider } from './provide-function.ts';

export interface LambdaProviderPorts {
  readonly functions: Functions;
  readonly eventSources: EventSources;
  readonly fleet: Fleet;
  readonly maxRunning: number;
}

/** The CloudFormation types of Lambda. */
export function lambdaProviders(ports: LambdaProviderPorts): ResourceProvider[] {
  return [
    functionProvider(ports),
    eventSourceProvider(ports),
    asyncInvokeProvider(ports),
    permissionProvider,
  ];
}

/** Who may invoke is not checked on one machine; the rule or topic that does is a resource of its own. */
const permissionProvider: ResourceProvider = {
  type: 'AWS::Lambda::Permission',
  honoured: [],
  ignored: ['Action', 'EventSourceToken', 'FunctionName', 'Principal', 'SourceAccount', 'SourceArn'],
  create: async ({ logicalId }) => ({ ref: logicalId }),
};
