import { KEPT_BY_IAM } from '../../core/cloudformation/ignored-because.ts';
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

const permissionProvider: ResourceProvider = {
  type: 'AWS::Lambda::Permission',
  honoured: [],
  ignored: {
    Action: KEPT_BY_IAM,
    FunctionName: KEPT_BY_IAM,
    Principal: KEPT_BY_IAM,
    SourceAccount: KEPT_BY_IAM,
    SourceArn: KEPT_BY_IAM,
  },
  create: async ({ logicalId }) => ({ ref: logicalId }),
};
