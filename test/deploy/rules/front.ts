import type { Resource } from '../support/deployment.ts';
import { behaviorsOf } from '../support/distribution.ts';
import { listOf } from '../support/policies.ts';
import { type Rule, spoiltIn, where } from '../support/rule.ts';

interface Origin {
  readonly Id?: string;
  readonly CustomOriginConfig?: {
    readonly OriginProtocolPolicy?: string;
    readonly OriginSSLProtocols?: readonly string[];
  };
  readonly S3OriginConfig?: unknown;
  readonly OriginAccessControlId?: unknown;
}

interface Distribution {
  readonly Origins?: readonly Origin[];
  readonly ViewerCertificate?: { readonly MinimumProtocolVersion?: string };
}

/** AWS: CachingDisabled. What an API answers to one is not kept for another. */
const NOT_CACHED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

/** With CloudFront's own certificate nobody may ask for more than TLS 1; with another one, this is asked for. */
const WITH_OWN_CERTIFICATE = /^TLSv1\.[23]_20(19|2\d)$/;

function troublesOf(distribution: Resource): string[] {
  const { DistributionConfig } = distribution.properties;
  const { Origins = [], ViewerCertificate } = (DistributionConfig ?? {}) as Distribution;
  const files = Origins.filter(({ S3OriginConfig }) => S3OriginConfig !== undefined).map(({ Id }) => Id);
  return [
    ...Origins.flatMap(({ Id, CustomOriginConfig: custom, S3OriginConfig, OriginAccessControlId }) => [
      ...(S3OriginConfig !== undefined && OriginAccessControlId === undefined
        ? [`reads ${Id} as anybody`]
        : []),
      ...(custom !== undefined && custom.OriginProtocolPolicy !== 'https-only'
        ? [`asks ${Id} by ${custom.OriginProtocolPolicy}`]
        : []),
      ...(custom === undefined
        ? []
        : listOf(custom.OriginSSLProtocols ?? ['any'])
            .filter((version) => version !== 'TLSv1.2')
            .map((version) => `asks ${Id} by ${version}`)),
    ]),
    ...behaviorsOf(distribution).flatMap((each) => [
      ...(['https-only', 'redirect-to-https'].includes(each.ViewerProtocolPolicy ?? '')
        ? []
        : [`answers ${each.PathPattern} by ${each.ViewerProtocolPolicy}`]),
      ...(files.includes(each.TargetOriginId) || each.CachePolicyId === NOT_CACHED
        ? []
        : [`keeps for others what ${each.PathPattern} answers`]),
    ]),
    ...(ViewerCertificate === undefined ||
    WITH_OWN_CERTIFICATE.test(ViewerCertificate.MinimumProtocolVersion ?? '')
      ? []
      : [`speaks ${ViewerCertificate.MinimumProtocolVersion ?? 'any TLS'} with browsers`]),
  ];
}

const changing = (change: Parameters<typeof spoiltIn>[1]): Rule['faults'][string] =>
  spoiltIn('console Distribution', ({ DistributionConfig }) => change(DistributionConfig));

export const theFrontIsOverTls: Rule = {
  name: 'asks and answers over TLS 1.2 alone at its front, and keeps no answer of an API',
  problems: (deployment) =>
    deployment
      .ofType('AWS::CloudFront::Distribution')
      .flatMap((each) => troublesOf(each).map((problem) => `${where(each)} ${problem}`)),
  faults: {
    'console Distribution asks choreographer by http-only': changing(({ Origins }) => {
      Origins[1].CustomOriginConfig = { OriginProtocolPolicy: 'http-only' };
    }),
    'console Distribution asks index by match-viewer': changing(({ Origins }) => {
      Origins[2].CustomOriginConfig = {
        OriginProtocolPolicy: 'match-viewer',
        OriginSSLProtocols: ['TLSv1.2'],
      };
    }),
    'console Distribution asks site by TLSv1.1': changing(({ Origins }) => {
      Origins[3].CustomOriginConfig = {
        OriginProtocolPolicy: 'https-only',
        OriginSSLProtocols: ['TLSv1.2', 'TLSv1.1'],
      };
    }),
    'console Distribution reads files as anybody': changing(({ Origins }) => {
      delete Origins[0].OriginAccessControlId;
    }),
    'console Distribution answers /api/* by allow-all': changing(({ CacheBehaviors }) => {
      CacheBehaviors[1].ViewerProtocolPolicy = 'allow-all';
    }),
    'console Distribution keeps for others what /api/* answers': changing(({ CacheBehaviors }) => {
      CacheBehaviors[1].CachePolicyId = '658327ea-f89d-4fab-a63d-7e88639e58f6';
    }),
    'console Distribution speaks TLSv1 with browsers': changing((config) => {
      config.ViewerCertificate = { AcmCertificateArn: 'x', MinimumProtocolVersion: 'TLSv1' };
    }),
  },
};

/** Addresses to which people are sent with a code by which they sign in. */
const RETURNING = ['CallbackURLs', 'LogoutURLs'] as const;

const isSafe = (url: string) => /^(https:\/\/|http:\/\/localhost[:/])[^*]*$/.test(url);

function returnsTo(client: Resource): string[] {
  const { declared, properties } = client;
  return RETURNING.flatMap((property) => [
    ...(JSON.stringify(declared.Properties?.[property]) === '[{"Ref":"ConsoleUrl"}]'
      ? []
      : [`${where(client)}: ${property} are more than the console's`]),
    ...listOf((properties[property] ?? []) as string[])
      .filter((url) => !isSafe(url))
      .map((url) => `${where(client)} sends people to ${url}`),
  ]);
}

const returning =
  (...urls: readonly unknown[]): Rule['faults'][string] =>
  (template) => {
    template('platform').Resources.ConsoleClient!.Properties.CallbackURLs = urls;
  };

export const peopleComeBackToTheConsole: Rule = {
  name: 'sends who signed in to the console alone, by its one address, over TLS unless it is on their own machine',
  problems: (deployment) =>
    deployment.ofType('AWS::Cognito::UserPoolClient').flatMap((client) => returnsTo(client)),
  faults: {
    "platform ConsoleClient: CallbackURLs are more than the console's": returning(
      { Ref: 'ConsoleUrl' },
      'https://elsewhere.example/',
    ),
    'platform ConsoleClient sends people to http://elsewhere.example/':
      returning('http://elsewhere.example/'),
    'platform ConsoleClient sends people to https://*.example/': returning('https://*.example/'),
    'platform ConsoleClient sends people to http://localhost.elsewhere.example/': returning(
      'http://localhost.elsewhere.example/',
    ),
    "platform ConsoleClient: LogoutURLs are more than the console's"(template) {
      template('platform').Resources.ConsoleClient!.Properties.LogoutURLs = ['https://elsewhere.example/'];
    },
  },
};
