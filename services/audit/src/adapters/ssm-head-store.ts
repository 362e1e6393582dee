import {
  GetParameterCommand,
  ParameterNotFound,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import * as z from 'zod';
import type { HeadStore } from '../app/archive.ts';

const head = z.object({ sequence: z.number().int().positive(), sha256: z.string(), sealedAt: z.string() });

/** Keeps the newest digest's number and hash in a parameter, outside the bucket that holds the digests. */
export const ssmHeadStore = (ssm: SSMClient, name: string): HeadStore => ({
  async read() {
    try {
      const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name }));
      return Parameter?.Value === undefined ? undefined : head.parse(JSON.parse(Parameter.Value));
    } catch (error) {
      if (error instanceof ParameterNotFound) return undefined;
      throw error;
    }
  },
  async write(newest) {
    const Value = JSON.stringify(newest);
    await ssm.send(new PutParameterCommand({ Name: name, Value, Type: 'String', Overwrite: true }));
  },
});
