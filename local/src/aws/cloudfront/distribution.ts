import * as z from 'zod';
import { tableOf } from '../../core/cloudformation/shapes.ts';
import { ignored } from '../../core/protocols/input.ts';
import { cachePolicyId, originRequestPolicyId } from './forwarded.ts';

const text = z.union([z.string(), z.number()]).transform(String);

/** What concerns caching, TLS and logs changes nothing on one machine. */
const behaviourSchema = z.strictObject({
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  CachedMethods: ignored,
  CachePolicyId: cachePolicyId,
  Compress: ignored,
  DefaultTTL: ignored,
  MaxTTL: ignored,
  MinTTL: ignored,
  OriginRequestPolicyId: originRequestPolicyId,
  RealtimeLogConfigArn: ignored,
  ViewerProtocolPolicy: ignored,
  PathPattern: z.string().optional(),
  TargetOriginId: z.string(),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z.array(z.unknown()).max(0, 'CloudFront functions are not supported').optional(),
  LambdaFunctionAssociations: z.array(z.unknown()).max(0, 'Lambda@Edge is not supported').optional(),
});

/** The part of `DistributionConfig` that the runtime honours, or may ignore. */
export const distributionSchema = z.strictObject({
  Aliases: ignored,
  Comment: ignored,
  Enabled: z.literal([true, 'true']),
  HttpVersion: ignored,
  IPV6Enabled: ignored,
  Logging: tableOf('Bucket', 'IncludeCookies', 'Prefix').optional(),
  PriceClass: ignored,
  ViewerCertificate: tableOf(
    'AcmCertificateArn',
    'CloudFrontDefaultCertificate',
    'IamCertificateId',
    'MinimumProtocolVersion',
    'SslSupportMethod',
  ).optional(),
  Origins: z.array(
    z.strictObject({
      ConnectionAttempts: ignored,
      ConnectionTimeout: ignored,
      CustomOriginConfig: tableOf(
        'HTTPPort',
        'HTTPSPort',
        'IpAddressType',
        'OriginKeepaliveTimeout',
        'OriginProtocolPolicy',
        'OriginReadTimeout',
        'OriginSSLProtocols',
      ).optional(),
      OriginAccessControlId: ignored,
      OriginShield: tableOf('Enabled', 'OriginShieldRegion').optional(),
      S3OriginConfig: tableOf('OriginAccessIdentity', 'OriginReadTimeout').optional(),
      Id: z.string(),
      DomainName: z.string(),
      OriginPath: z.string().default(''),
      OriginCustomHeaders: z
        .array(z.strictObject({ HeaderName: z.string(), HeaderValue: z.string() }))
        .default([]),
    }),
  ),
  DefaultCacheBehavior: behaviourSchema,
  CacheBehaviors: z.array(behaviourSchema).default([]),
  CustomErrorResponses: z
    .array(
      z.strictObject({
        ErrorCachingMinTTL: ignored,
        ErrorCode: text,
        ResponseCode: text.optional(),
        ResponsePagePath: z.string().optional(),
      }),
    )
    .default([]),
  DefaultRootObject: z.string().default(''),
});

export type Distribution = z.infer<typeof distributionSchema>;
export type Behaviour = z.infer<typeof behaviourSchema>;
export type Origin = Distribution['Origins'][number];

/** The first behaviour whose pattern fits the path, else the default. */
export function behaviourFor(distribution: Distribution, path: string): Behaviour {
  const special = distribution.CacheBehaviors.find(({ PathPattern = '' }) => fits(PathPattern, path));
  return special ?? distribution.DefaultCacheBehavior;
}

/** `*` stands for any characters, `?` for one; the slash in front may be missing. */
function fits(pattern: string, path: string): boolean {
  const literal = pattern.replace(/^\/?/, '/').replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(path);
}
