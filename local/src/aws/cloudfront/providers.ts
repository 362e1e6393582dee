import { createHash } from 'node:crypto';
import * as z from 'zod';
import { TAGS } from '../../core/cloudformation/ignored-because.ts';
import type {
  CreatedResource,
  ResourceDeclaration,
  ResourceProvider,
} from '../../core/cloudformation/resource-provider.ts';
import { ACCOUNT_ID } from '../../core/protocols/aws-api.ts';
import { type Distribution, distributionSchema } from './distribution.ts';
import { cachePolicyShape } from './forwarded.ts';
import { type HeadersPolicy, headersPolicyShape, readHeadersPolicy } from './headers-policy.ts';

/** What the resources of a site do. */
export interface SitePorts {
  /** Serves a distribution and says at which port. */
  serve(id: string, distribution: Distribution): Promise<number>;
  putPolicy(id: string, policy: HeadersPolicy): void;
}

/** The `AWS::CloudFront::*` resources of a site. */
export function siteProviders({ serve, putPolicy }: SitePorts): ResourceProvider[] {
  return [
    {
      type: 'AWS::CloudFront::Distribution',
      honoured: ['DistributionConfig'],
      ignored: { Tags: TAGS },
      shape: z.looseObject({ DistributionConfig: distributionSchema }),
      async create(resource) {
        const id = stableId(resource);
        const port = await serve(id, distributionSchema.parse(resource.properties.DistributionConfig));
        const Arn = `arn:aws:cloudfront::${ACCOUNT_ID}:distribution/${id}`;
        return { ref: id, attributes: { Id: id, Arn, DomainName: `127.0.0.1:${port}` } };
      },
    },
    {
      type: 'AWS::CloudFront::ResponseHeadersPolicy',
      honoured: ['ResponseHeadersPolicyConfig'],
      shape: z.looseObject({ ResponseHeadersPolicyConfig: headersPolicyShape }),
      async create(resource) {
        const created = identified(resource);
        const config = resource.properties.ResponseHeadersPolicyConfig as Readonly<Record<string, unknown>>;
        putPolicy(created.ref, readHeadersPolicy(config));
        return created;
      },
    },
    {
      ...inert(
        'AWS::CloudFront::CachePolicy',
        'CachePolicyConfig',
        'nothing is cached, and none may hand things on',
      ),
      shape: z.looseObject({ CachePolicyConfig: cachePolicyShape }),
    },
    inert(
      'AWS::CloudFront::CloudFrontOriginAccessIdentity',
      'CloudFrontOriginAccessIdentityConfig',
      OWN_BUCKETS,
    ),
    inert('AWS::CloudFront::OriginAccessControl', 'OriginAccessControlConfig', OWN_BUCKETS),
  ];
}

const OWN_BUCKETS = 'a distribution reads the buckets of the stacks, whoever it says it is';

/** A type that changes nothing on one machine. */
function inert(type: string, config: string, why: string): ResourceProvider {
  return { type, honoured: [], ignored: { [config]: why }, create: async (resource) => identified(resource) };
}

function identified(resource: ResourceDeclaration): CreatedResource {
  const id = stableId(resource);
  return { ref: id, attributes: { Id: id } };
}

function stableId({ region, stackName, logicalId }: ResourceDeclaration): string {
  const hash = createHash('sha256').update(`${region}/${stackName}/${logicalId}`).digest('hex');
  return `E${hash.slice(0, 13).toUpperCase()}`;
}
