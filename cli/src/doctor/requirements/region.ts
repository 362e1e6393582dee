import { lookup } from 'node:dns/promises';
import { STSClient } from '@aws-sdk/client-sts';
import type { Deployment } from '../../embedded/connect.ts';
import type { Requirement } from '../requirement.ts';

/** Services that AWS does not offer in every region, by their endpoint where it does (AWS General Reference). */
const REGIONAL = {
  'Aurora DSQL': (region: string) => `dsql.${region}.api.aws`,
  Bedrock: (region: string) => `bedrock-runtime.${region}.amazonaws.com`,
  'OpenSearch Service': (region: string) => `es.${region}.amazonaws.com`,
  Textract: (region: string) => `textract.${region}.amazonaws.com`,
};

/** The region that a deployment is looked for in: its own, or what the environment says. */
export const regionOf = (aws: Deployment['aws']): Promise<string> => new STSClient(aws).config.region();

/** Answers the address of a host. @throws Error with code `ENOTFOUND` when there is none. */
export type AddressOf = (host: string) => Promise<unknown>;

const isNobody = (error: unknown) => (error as { code?: unknown }).code === 'ENOTFOUND';

/** An endpoint that has no address is not offered; one that has may still be closed to an account. */
export const region = (addressOf: AddressOf = lookup): Requirement => ({
  what: 'region',
  remedy: 'another region: AWS_REGION, or region of the stage in deploy/stages.yml',
  onlyOnAws: true,
  async look({ aws }) {
    const name = await regionOf(aws);
    const lacking = await Promise.all(
      Object.entries(REGIONAL).map(async ([service, hostIn]) => {
        try {
          await addressOf(hostIn(name));
          return [];
        } catch (error) {
          if (isNobody(error)) return [service];
          throw error;
        }
      }),
    );
    // A region that does not exist, or a machine that asks no resolver of the world's.
    if (lacking.flat().length === lacking.length)
      throw new Error(`nothing of AWS has an address in ${name}: is there such a region, and a way to it?`);
    if (lacking.flat().length > 0) throw new Error(`${name} has no ${lacking.flat().join(', no ')}`);
    return `${name} has ${Object.keys(REGIONAL).join(', ')}`;
  },
});
