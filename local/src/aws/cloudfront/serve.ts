import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import { type Behaviour, behaviourFor, type Distribution } from './distribution.ts';
import { forwarded } from './forwarded.ts';
import { applyHeadersPolicy, type HeadersPolicy } from './headers-policy.ts';
import type { AskOrigin } from './origins.ts';

/** Answers as CloudFront does with this distribution, without its cache. */
export function createServe(
  distribution: Distribution,
  origins: ReadonlyMap<string, AskOrigin>,
  policyOf: (id: string) => HeadersPolicy,
) {
  async function fetchFrom(behaviour: Behaviour, request: AwsRequest): Promise<AwsResponse> {
    const ask = origins.get(behaviour.TargetOriginId);
    if (ask === undefined) return { status: 502, body: `There is no origin ${behaviour.TargetOriginId}` };
    return ask(forwarded(request, behaviour.OriginRequestPolicyId));
  }

  /** Error pages hold for every origin, API answers included: that is how CloudFront is. */
  async function withErrorPage(response: AwsResponse, request: AwsRequest): Promise<AwsResponse> {
    const custom = distribution.CustomErrorResponses.find(
      (each) => each.ErrorCode === String(response.status),
    );
    if (custom?.ResponsePagePath === undefined) return response;
    const path = custom.ResponsePagePath;
    const behaviour = behaviourFor(distribution, path);
    const { 'if-none-match': _condition, ...headers } = request.headers;
    const page = await fetchFrom(behaviour, { ...request, method: 'GET', path, headers });
    if (page.status !== 200) return response;
    return { ...page, status: Number(custom.ResponseCode ?? response.status) };
  }

  return async function serve(request: AwsRequest): Promise<AwsResponse> {
    const root = request.path === '/' && distribution.DefaultRootObject !== '';
    const path = root ? `/${distribution.DefaultRootObject}` : request.path;
    const behaviour = behaviourFor(distribution, path);
    const found: AwsResponse = behaviour.AllowedMethods.includes(request.method)
      ? await fetchFrom(behaviour, { ...request, path })
      : { status: 403, body: 'This distribution is not configured to allow the HTTP request method' };
    const response = await withErrorPage(found, request);
    const policy = behaviour.ResponseHeadersPolicyId ? policyOf(behaviour.ResponseHeadersPolicyId) : [];
    return { ...response, headers: applyHeadersPolicy(policy, response.headers ?? {}) };
  };
}
