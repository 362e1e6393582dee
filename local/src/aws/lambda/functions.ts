import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { FunctionConfiguration } from './function-configuration.ts';

/** A deployed function and how many of it may run. */
export interface DeployedFunction {
  configuration: FunctionConfiguration;
  /** `undefined`: no limit of its own. */
  reservedConcurrency: number | undefined;
  /** Invocations that were admitted and have not ended. */
  running: number;
  asyncInvoke: AsyncInvokeSettings;
}

/** What becomes of events that a function fails on. */
export interface AsyncInvokeSettings {
  readonly maxRetries: number;
  readonly maxAgeSeconds: number;
  /** ARN of a queue, topic, function or bus. */
  readonly onFailureArn?: string;
  readonly onSuccessArn?: string;
}

export const DEFAULT_ASYNC_INVOKE: AsyncInvokeSettings = { maxRetries: 2, maxAgeSeconds: 21_600 };

/** The deployed functions, by name. */
export interface Functions {
  put(configuration: FunctionConfiguration, reservedConcurrency: number | undefined): DeployedFunction;
  /**
   * Finds by name, partial ARN or ARN. There are no versions and aliases: the only qualifier is `$LATEST`.
   * @throws ResourceNotFoundException.
   */
  get(nameOrArn: string, qualifier?: string): DeployedFunction;
  list(): readonly DeployedFunction[];
}

export function createFunctions(): Functions {
  const byName = new Map<string, DeployedFunction>();
  return {
    put(configuration, reservedConcurrency) {
      const known = byName.get(configuration.name);
      const deployed = known ?? {
        running: 0,
        asyncInvoke: DEFAULT_ASYNC_INVOKE,
        configuration,
        reservedConcurrency,
      };
      Object.assign(deployed, { configuration, reservedConcurrency });
      byName.set(configuration.name, deployed);
      return deployed;
    },
    get(nameOrArn, qualifier) {
      const asked = parseFunctionName(nameOrArn);
      const deployed = byName.get(asked.name);
      const { arn } = deployed?.configuration ?? {};
      const isHere =
        [undefined, arn].includes(asked.arn) && [undefined, arn?.split(':')[4]].includes(asked.account);
      const isLatest = [asked.qualifier, qualifier].every((each) => each === undefined || each === LATEST);
      if (deployed !== undefined && isHere && isLatest) return deployed;
      throw new AwsApiError(
        'ResourceNotFoundException',
        `Function not found: ${nameOrArn}${qualifier ? `:${qualifier}` : ''}`,
        404,
      );
    },
    list: () => [...byName.values()].sort((a, b) => (a.configuration.name < b.configuration.name ? -1 : 1)),
  };
}

const LATEST = '$LATEST';

/** `arn:aws:lambda:<region>:<account>:function:<name>`, `<account>:function:<name>` or the name, each with `:<qualifier>`. */
function parseFunctionName(nameOrArn: string) {
  const [, arn, account, name = '', qualifier] =
    /^(?:(arn:[^:]+:lambda:[^:]+:\d+:function:)|(\d+):function:|function:)?([^:]+)(?::([^:]+))?$/.exec(
      nameOrArn,
    ) ?? [];
  return { name, qualifier, arn: arn && `${arn}${name}`, account };
}
