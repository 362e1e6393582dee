import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import type { ConsoleUrl } from '../console-url.ts';

/**
 * Reads the address where the console's stack publishes it, when a mail is written: so the console may be deployed
 * after the services that link to it. Once found, it is kept for the life of the process.
 * @param name of the Systems Manager parameter
 * @throws errors of Systems Manager, but for a parameter that is not there.
 */
export function publishedConsoleUrl(ssm: Pick<SSMClient, 'send'>, name: string): ConsoleUrl {
  let found: string | undefined;
  return async () => {
    found ??= await read(ssm, name);
    return found;
  };
}

async function read(ssm: Pick<SSMClient, 'send'>, name: string): Promise<string | undefined> {
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name }));
    return Parameter?.Value;
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  }
}
