import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Deployment } from '../embedded/connect.ts';

/** Seals what waits for the hourly digest. @throws Error with what the function answered */
export async function sealNow({ aws, stage }: Pick<Deployment, 'aws' | 'stage'>): Promise<void> {
  const invoke = new InvokeCommand({ FunctionName: `countersign-${stage}-audit-seal` });
  const { FunctionError, Payload } = await new LambdaClient(aws).send(invoke);
  if (FunctionError) throw new Error(`Sealing failed: ${Payload?.transformToString()}`);
}
