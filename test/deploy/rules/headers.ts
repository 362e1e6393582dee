import type { Deployment, Resource } from '../support/deployment.ts';
import { behaviorsOf } from '../support/distribution.ts';
import { type Rule, where } from '../support/rule.ts';

/** What pages of the site may do in a browser, each with its one answer; where they load data from is asked beside it. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'worker-src': "'self'",
  'font-src': "'self' data:",
  'img-src': "'self' data: blob:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

interface Security {
  readonly ContentSecurityPolicy?: { readonly ContentSecurityPolicy?: string; readonly Override?: unknown };
  readonly ContentTypeOptions?: { readonly Override?: unknown };
  readonly FrameOptions?: { readonly FrameOption?: string };
  readonly ReferrerPolicy?: { readonly ReferrerPolicy?: string };
  readonly StrictTransportSecurity?: { readonly AccessControlMaxAgeSec?: unknown };
}

interface Headers {
  readonly SecurityHeadersConfig?: Security;
  readonly CorsConfig?: unknown;
  readonly RemoveHeadersConfig?: unknown;
}

/** Whether pages may talk to a place: the site, where people sign in, and buckets of the stage. */
function mayConnect(deployment: Deployment, source: string, region: string): boolean {
  const buckets = deployment
    .ofType('AWS::S3::Bucket')
    .map(({ ref }) => `https://${ref}.s3.${region}.amazonaws.com`);
  const issuers = deployment.ofType('AWS::Cognito::UserPool').flatMap(({ logicalId }) => [
    // As attributes of resources are resolved here.
    `https://${logicalId.toLowerCase()}.example`,
    `https://cognito-idp.${region}.amazonaws.com`,
  ]);
  const signingIn = `https://*.auth.${region}.amazoncognito.com`;
  return ["'self'", signingIn, ...issuers, ...buckets].includes(source);
}

function openIn(deployment: Deployment, policy: Resource): string[] {
  const { ResponseHeadersPolicyConfig } = policy.properties;
  const config = (ResponseHeadersPolicyConfig ?? {}) as Headers;
  const security = config.SecurityHeadersConfig ?? {};
  const { ContentSecurityPolicy: csp = '', Override } = security.ContentSecurityPolicy ?? {};
  const said = csp.split(';').map((each) => each.trim().split(/\s+/));
  const of = (directive: string) => said.find(([name]) => name === directive)?.slice(1) ?? [];
  return [
    ...Object.entries(DIRECTIVES)
      .filter(([directive, wanted]) => of(directive).join(' ') !== wanted)
      .map(([directive]) => `lets pages load by ${directive} ${of(directive).join(' ') || 'whatever'}`),
    ...said
      .filter(([name = '']) => !(name in DIRECTIVES) && name !== 'connect-src')
      .map((each) => `says ${each.join(' ')}`),
    ...of('connect-src')
      .filter((source) => !mayConnect(deployment, source, policy.region))
      .map((source) => `lets pages talk to ${source}`),
    ...(of('connect-src').length === 0 ? ['lets pages talk to nobody'] : []),
    ...(String(Override) === 'true' ? [] : ['lets an origin say what pages may']),
    ...(String(security.ContentTypeOptions?.Override) === 'true' ? [] : ['lets browsers guess types']),
    ...(security.FrameOptions?.FrameOption === 'DENY' ? [] : ['lets others frame it']),
    ...(security.ReferrerPolicy?.ReferrerPolicy === 'no-referrer' ? [] : ['tells others where people were']),
    ...(Number(security.StrictTransportSecurity?.AccessControlMaxAgeSec) >= 31_536_000
      ? []
      : ['forgets that it is over TLS']),
    ...(config.CorsConfig === undefined ? [] : ['lets pages of other sites read']),
    ...(config.RemoveHeadersConfig === undefined ? [] : ['removes headers']),
  ];
}

function bareIn(deployment: Deployment, distribution: Resource): string[] {
  const own = deployment.ofType('AWS::CloudFront::ResponseHeadersPolicy').map(({ ref }) => ref);
  return behaviorsOf(distribution)
    .filter(({ ResponseHeadersPolicyId = '' }) => !own.includes(ResponseHeadersPolicyId))
    .map(({ PathPattern }) => `answers ${PathPattern} without the headers of the stage`);
}

export const pagesAreConfined: Rule = {
  name: 'has browsers run scripts of the site alone, and pages talk to the site, to where people sign in and to its own buckets',
  problems: (deployment) => [
    ...deployment
      .ofType('AWS::CloudFront::ResponseHeadersPolicy')
      .flatMap((each) => openIn(deployment, each).map((problem) => `${where(each)} ${problem}`)),
    ...deployment
      .ofType('AWS::CloudFront::Distribution')
      .flatMap((each) => bareIn(deployment, each).map((problem) => `${where(each)} ${problem}`)),
  ],
  faults: {
    'console HeadersPolicy lets pages load by script-src whatever': saying((csp) =>
      csp.replace("script-src 'self';", ''),
    ),
    "console HeadersPolicy lets pages load by script-src 'self' 'unsafe-inline'": saying((csp) =>
      csp.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    ),
    'console HeadersPolicy lets pages load by default-src *': saying((csp) =>
      csp.replace("default-src 'none'", 'default-src *'),
    ),
    "console HeadersPolicy says script-src-elem 'unsafe-inline'": saying(
      (csp) => `script-src-elem 'unsafe-inline'; ${csp}`,
    ),
    'console HeadersPolicy lets pages talk to *': saying((csp) =>
      csp.replace("connect-src 'self'", "connect-src 'self' *"),
    ),
    'console HeadersPolicy lets pages talk to https://elsewhere.example': saying((csp) =>
      csp.replace("connect-src 'self'", "connect-src 'self' https://elsewhere.example"),
    ),
    'console HeadersPolicy lets others frame it'(template) {
      securityOf(template).FrameOptions.FrameOption = 'SAMEORIGIN';
    },
    'console HeadersPolicy lets an origin say what pages may'(template) {
      securityOf(template).ContentSecurityPolicy.Override = false;
    },
    'console HeadersPolicy forgets that it is over TLS'(template) {
      delete securityOf(template).StrictTransportSecurity;
    },
    'console HeadersPolicy lets pages of other sites read'(template) {
      template('console').Resources.HeadersPolicy!.Properties.ResponseHeadersPolicyConfig.CorsConfig = {};
    },
    'console Distribution answers /api/* without the headers of the stage'(template) {
      const { CacheBehaviors } = template('console').Resources.Distribution!.Properties.DistributionConfig;
      delete CacheBehaviors[1].ResponseHeadersPolicyId;
    },
  },
};

const securityOf = (template: Parameters<Rule['faults'][string]>[0]) =>
  template('console').Resources.HeadersPolicy!.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;

/** The policy of contents, written otherwise. */
function saying(change: (csp: string) => string): Rule['faults'][string] {
  return (template) => {
    const sub = securityOf(template).ContentSecurityPolicy.ContentSecurityPolicy['Fn::Sub'];
    sub[0] = change(sub[0]);
  };
}
