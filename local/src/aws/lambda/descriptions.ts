import type { ListedMapping } from './event-sources.ts';
import type { DeployedFunction } from './functions.ts';

/** Lambda's `FunctionConfiguration`. */
export function describeFunction({ configuration }: DeployedFunction): Record<string, unknown> {
  return {
    FunctionName: configuration.name,
    FunctionArn: configuration.arn,
    Runtime: configuration.runtime,
    Handler: configuration.handler,
    Role: configuration.roleArn,
    Description: configuration.description ?? '',
    Timeout: configuration.timeoutSeconds,
    MemorySize: configuration.memoryMb,
    Environment: { Variables: configuration.environment },
    Version: '$LATEST',
    PackageType: 'Zip',
    State: 'Active',
    LastUpdateStatus: 'Successful',
  };
}

/** Lambda's `EventSourceMappingConfiguration`. */
export function describeMapping({ mapping, enabled }: ListedMapping): Record<string, unknown> {
  return {
    UUID: mapping.uuid,
    EventSourceArn: mapping.queueArn,
    FunctionArn: mapping.functionArn,
    BatchSize: mapping.batchSize,
    MaximumBatchingWindowInSeconds: mapping.batchingWindowSeconds,
    ScalingConfig: { MaximumConcurrency: mapping.maximumConcurrency },
    FunctionResponseTypes: mapping.reportsItemFailures ? ['ReportBatchItemFailures'] : [],
    State: enabled ? 'Enabled' : 'Disabled',
  };
}
