import type { ProviderRegistry } from '../core/cloudformation/provider-registry.ts';
import type { AccessControl } from '../core/iam/access-control.ts';

/** What a service asks of a role before it takes it, by the type of resource that names one. */
const ASSUMED_BY: Readonly<Record<string, { readonly property: string; readonly service: string }>> = {
  'AWS::Lambda::Function': { property: 'Role', service: 'lambda.amazonaws.com' },
  'AWS::SageMaker::Model': { property: 'ExecutionRoleArn', service: 'sagemaker.amazonaws.com' },
  'AWS::StepFunctions::StateMachine': { property: 'RoleArn', service: 'states.amazonaws.com' },
};

const POLLING = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/**
 * A registry whose resources IAM takes note of: their policies, and the keys that they are encrypted with. What AWS
 * would not create, for want of a permission, is not created.
 */
export function observed(
  registry: ProviderRegistry,
  access: AccessControl,
  roleOf: (functionName: string) => string,
): ProviderRegistry {
  return {
    ...registry,
    async create(declared) {
      const { type, properties } = declared;
      const assumed = ASSUMED_BY[type];
      if (assumed !== undefined) access.checkTrust(String(properties[assumed.property]), assumed.service);
      if (type === 'AWS::Lambda::EventSourceMapping') {
        const on = [String(properties.EventSourceArn)];
        const role = roleOf(String(properties.FunctionName));
        for (const action of POLLING) access.authorizeRole(role, 'lambda', { action, on });
      }
      const created = await registry.create(declared);
      access.resources.observe(declared, created);
      return created;
    },
  };
}
