import * as z from 'zod';
import type { AwsRequest } from '../../core/protocols/aws-api.ts';

/** CloudFront's own cache policies of which none hands on what the viewer says: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html */
const CACHE_POLICIES = [
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', // CachingDisabled
  '658327ea-f89d-4fab-a63d-7e88639e58f6', // CachingOptimized
  'b2884449-e4de-46a7-ac36-70bc7f1ddd6d', // CachingOptimizedForUncompressedObjects
];

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html */
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-38738e2966ac';

/** `CachePolicyId`: one of CloudFront's, or one of a stack, which hands nothing on either. */
export const cachePolicyId = z
  .string()
  .refine((id) => CACHE_POLICIES.includes(id) || /^E[0-9A-F]{13}$/.test(id), {
    error: ({ input }) => `CachePolicyId ${input} is not supported`,
  })
  .optional();

/** `OriginRequestPolicyId`: without one, an origin hears no more of the viewer than the path. */
export const originRequestPolicyId = z
  .literal(ALL_VIEWER_EXCEPT_HOST_HEADER, {
    error: ({ input }) =>
      `OriginRequestPolicyId ${input} is not supported, only AllViewerExceptHostHeader (${ALL_VIEWER_EXCEPT_HOST_HEADER})`,
  })
  .optional();

const nothing = (behaviour: string) => z.strictObject({ [behaviour]: z.literal('none') });

/** `CachePolicyConfig` of a stack's own policy. What it says of time changes nothing, as nothing is cached. */
export const cachePolicyShape = z.object({
  ParametersInCacheKeyAndForwardedToOrigin: z.object({
    CookiesConfig: nothing('CookieBehavior'),
    HeadersConfig: nothing('HeaderBehavior'),
    QueryStringsConfig: nothing('QueryStringBehavior'),
  }),
});

/** Headers that an origin is sent without any policy. */
const ALWAYS = /^(content-(length|type|encoding|md5)|if-.*|range|x-forwarded-for)$/;

/** Methods of which CloudFront keeps `Authorization` from origins unless a policy hands it on. */
const READS = new Set(['GET', 'HEAD']);

/** A viewer's request as the origin gets it. */
export function forwarded(request: AwsRequest, originRequestPolicy: string | undefined): AwsRequest {
  if (originRequestPolicy !== undefined) return request;
  const isKept = ([name]: [string, unknown]) =>
    ALWAYS.test(name) || (name === 'authorization' && !READS.has(request.method));
  const headers = Object.fromEntries(Object.entries(request.headers).filter(isKept));
  return {
    ...request,
    headers: { ...headers, 'user-agent': 'Amazon CloudFront' },
    query: new URLSearchParams(),
  };
}
