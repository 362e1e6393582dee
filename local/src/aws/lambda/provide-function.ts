import { join } from 'node:path';
import * as z from 'zod';
import { AT_REST, OBSERVATION, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { onlyOf } from '../../core/cloudformation/shapes.ts';
import { isRoleArn } from '../../core/iam/role-arn.ts';
import { memoryMb, timeoutSeconds, variables } from './function-limits.ts';
import type { LambdaProviderPorts } from './provider-ports.ts';

/** Node 24 runs the bundles whatever Node they are for; other languages cannot run. */
const schema = z.object({
  /** `LocalPath` is the folder of the unpacked bundle; the stack loader puts it in the place of bucket and key. */
  Code: z.strictObject({ LocalPath: z.string() }),
  FunctionName: z.string().optional(),
  Handler: z.string(),
  Runtime: z.string().regex(/^nodejs\d+\.x$/, 'only Node.js runtimes run in the embedded runtime'),
  /** Seconds. */
  Timeout: z.coerce.number().pipe(timeoutSeconds).default(3),
  MemorySize: z.coerce.number().pipe(memoryMb).default(128),
  Role: z.string().refine(isRoleArn, 'is not the ARN of a role of this account').optional(),
  Description: z.string().optional(),
  Environment: z
    .strictObject({ Variables: z.record(z.string(), z.coerce.string()).pipe(variables).default({}) })
    .optional(),
  ReservedConcurrentExecutions: z.coerce.number().int().min(0).optional(),
  DeadLetterConfig: z.strictObject({ TargetArn: z.string().optional() }).optional(),
});

/** `AWS::Lambda::Function`. */
export function functionProvider({
  functions,
  fleet,
  leastTimeoutSeconds,
}: LambdaProviderPorts): ResourceProvider {
  return {
    type: 'AWS::Lambda::Function',
    honoured: Object.keys(schema.shape),
    ignored: {
      Architectures: 'the bundles are JavaScript',
      EphemeralStorage: 'the disk is that of this machine',
      KmsKeyArn: AT_REST,
      LoggingConfig: OBSERVATION,
      PackageType: 'Zip alone is taken',
      RuntimeManagementConfig: 'the Node is the one that runs the runtime',
      Tags: TAGS,
      TracingConfig: OBSERVATION,
    },
    shape: z.looseObject({ PackageType: onlyOf('Zip') }),
    async create({ properties, stackName, logicalId, region, accountId }) {
      const given = schema.parse(properties);
      const name = given.FunctionName ?? `${stackName}-${logicalId}`;
      const arn = `arn:aws:lambda:${region}:${accountId}:function:${name}`;
      const deadLetterArn = given.DeadLetterConfig?.TargetArn;
      functions.put(
        {
          name,
          arn,
          handler: given.Handler,
          runtime: given.Runtime,
          codePath: join(given.Code.LocalPath),
          environment: given.Environment?.Variables ?? {},
          timeoutSeconds: Math.max(given.Timeout, leastTimeoutSeconds),
          memoryMb: given.MemorySize,
          roleArn: given.Role ?? '',
          ...(given.Description === undefined ? {} : { description: given.Description }),
          ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
        },
        given.ReservedConcurrentExecutions,
      );
      await fleet.retire(name);
      return { ref: name, attributes: { Arn: arn } };
    },
  };
}
