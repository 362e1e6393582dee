import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AwsRequest } from '../../core/protocols/aws-api.ts';
import type { RunningApi } from '../apigateway/apis.ts';
import { createSites, type Sites } from './index.ts';

const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-38738e2966ac';
const files: Record<string, string> = { 'index.html': '<h1>Console</h1>', 'assets/app.js': 'start()' };
let sites: Sites;
let url: string;
let asked: AwsRequest[];

const s3 = {
  open(bucket: string, key: string) {
    const text = bucket === 'console' ? files[key] : undefined;
    if (text === undefined) return undefined;
    const headers = { 'content-type': key.endsWith('.html') ? 'text/html' : 'text/javascript' };
    return { size: text.length, etag: `"${key}"`, headers, stream: async () => Readable.from([text]) };
  },
};

const api = {
  async answer(request: AwsRequest) {
    asked.push(request);
    const status = request.path === '/api/none' ? 404 : 200;
    return { status, headers: { 'content-type': 'application/json' }, body: '{"api":true}' };
  },
} as unknown as RunningApi;

beforeEach(async () => {
  asked = [];
  const apis = {
    byHost: (host: string) => (host === 'abc.execute-api.eu-central-1.amazonaws.com' ? api : undefined),
  };
  sites = createSites({ port: 0, s3, apis, log: () => {} });
  const policy = await create('AWS::CloudFront::ResponseHeadersPolicy', 'Headers', {
    ResponseHeadersPolicyConfig: {
      Name: 'strict',
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'self'", Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
      },
      CustomHeadersConfig: { Items: [{ Header: 'Content-Type', Value: 'text/plain', Override: false }] },
    },
  });
  const { attributes } = await declare(policy.ref);
  url = `http://${attributes!.DomainName}`;
});

afterEach(() => sites.close());

function create(type: string, logicalId: string, properties: Record<string, unknown>) {
  const provider = sites.providers.find((each) => each.type === type)!;
  return provider.create({
    type,
    logicalId,
    stackName: 's',
    region: 'eu-central-1',
    accountId: '0',
    properties,
  });
}

function declare(ResponseHeadersPolicyId: string, apiHost = 'abc.execute-api.eu-central-1.amazonaws.com') {
  const cache = { ViewerProtocolPolicy: 'redirect-to-https', CachePolicyId: CACHING_DISABLED };
  const api = { ...cache, TargetOriginId: 'api', AllowedMethods: ['GET', 'HEAD', 'POST'] };
  return create('AWS::CloudFront::Distribution', 'Site', {
    DistributionConfig: {
      Enabled: true,
      DefaultRootObject: 'index.html',
      Origins: [
        { Id: 'files', DomainName: 'console.s3.eu-central-1.amazonaws.com', S3OriginConfig: {} },
        { Id: 'api', DomainName: apiHost, CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } },
      ],
      DefaultCacheBehavior: { TargetOriginId: 'files', ResponseHeadersPolicyId, ...cache },
      CacheBehaviors: [
        { PathPattern: '/api/*', ...api, OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST_HEADER },
        { PathPattern: '/plain/*', ...api },
      ],
      CustomErrorResponses: [{ ErrorCode: 403, ResponseCode: 200, ResponsePagePath: '/index.html' }],
    },
  });
}

it('serves files of a bucket with the headers of its policy', async () => {
  const answer = await fetch(`${url}/assets/app.js`);
  expect(await answer.text()).toBe('start()');
  expect(answer.headers.get('content-type')).toBe('text/javascript');
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(answer.headers.get('x-frame-options')).toBe('DENY');
  const known = await fetch(`${url}/assets/app.js`, { headers: { 'if-none-match': '"assets/app.js"' } });
  expect(known.status).toBe(304);
});

it.each(['/', '/runs/7'])('answers %s with the page of the application', async (path) => {
  const answer = await fetch(url + path);
  expect([answer.status, await answer.text()]).toEqual([200, '<h1>Console</h1>']);
});

it('hands calls on to the API, with its answers', async () => {
  const answer = await fetch(`${url}/api/runs?limit=2`, {
    method: 'POST',
    body: 'x',
    headers: { authorization: 'Bearer t' },
  });
  expect(await answer.json()).toEqual({ api: true });
  expect(asked[0]).toMatchObject({
    method: 'POST',
    path: '/api/runs',
    headers: { authorization: 'Bearer t' },
  });
  expect(asked[0]!.query.get('limit')).toBe('2');
  expect((await fetch(`${url}/api/none`)).status).toBe(404);
});

it.each([
  ['GET', undefined],
  ['POST', 'Bearer t'],
])('tells an origin of a %s no more than its policies let through', async (method, authorization) => {
  const headers = { authorization: 'Bearer t', cookie: 'a=b', 'x-own': 'c', 'if-match': '"e"' };
  await fetch(`${url}/plain/runs?limit=2`, { method, headers });
  expect(String(asked[0]!.query)).toBe('');
  expect(asked[0]!.headers).toMatchObject({ 'user-agent': 'Amazon CloudFront', 'if-match': '"e"' });
  expect(asked[0]!.headers.authorization).toBe(authorization);
  for (const name of ['cookie', 'x-own']) expect(asked[0]!.headers).not.toHaveProperty(name);
});

it('lets no method through that its behaviour does not allow', async () => {
  expect((await fetch(`${url}/api/runs`, { method: 'DELETE' })).headers.get('content-type')).not.toContain(
    'json',
  );
  expect(asked).toEqual([]);
});

it('refuses an origin that it cannot reach', async () => {
  await expect(declare('p', 'www.example.com')).rejects.toThrow(/neither a bucket nor an HTTP API/);
});

it('keeps its address when a stack is created again', async () => {
  const again = await declare('p');
  expect(`http://${again.attributes!.DomainName}`).toBe(url);
  expect(sites.urls()).toEqual([`${url}/`]);
});
