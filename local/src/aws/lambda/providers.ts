import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { asyncInvokeProvider } from './provide-async-invoke.ts';
import { eventSourceProvider } from './provide-event-source.ts';
import { functionProvider } from './provide-function.ts';
import type { LambdaProviderPorts } from './provider-ports.ts';

/** The CloudFormation types of Lambda. */
export function lambdaProviders(ports: LambdaProviderPorts): ResourceProvider[] {
  return [
    functionProvider(ports),
    eventSourceProvider(ports),
    asyncInvokeProvider(ports),
    permissionProvider,
  ];
}

/** Who may invoke is kept and checked by `core/iam`. */
const permissionProvider: ResourceProvider = {
  type: 'AWS::Lambda::Permission',
  honoured: [],
  ignored: ['Action', 'EventSourceToken', 'FunctionName', 'Principal', 'SourceAccount', 'SourceArn'],
  create: async ({ logicalId }) => ({ ref: logicalId }),
};
