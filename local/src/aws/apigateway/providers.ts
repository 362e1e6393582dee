import { createHash } from 'node:crypto';
import * as z from 'zod';
import { OBSERVATION, REMARKS, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceDeclaration, ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { onlyOf, tableOf } from '../../core/cloudformation/shapes.ts';
import type { Cors } from './api-definition.ts';
import type { Apis } from './apis.ts';
import { createThrottle } from './throttle.ts';

type Properties = Readonly<Record<string, unknown>>;

/** The `AWS::ApiGatewayV2::*` resources of HTTP APIs. */
export function httpApiProviders(apis: Apis): ResourceProvider[] {
  return [
    apiProvider(apis),
    authorizerProvider(apis),
    integrationProvider(apis),
    routeProvider(apis),
    stageProvider(apis),
    {
      type: 'AWS::ApiGatewayV2::Deployment',
      honoured: [],
      ignored: {
        ApiId: 'what an API declares is deployed at once',
        Description: REMARKS,
        StageName: 'what an API declares is deployed at once',
      },
      create: async () => ({ ref: 'deployment' }),
    },
  ];
}

const limit = z.coerce.number().min(0).optional();
const routeSettings = z.strictObject({
  DetailedMetricsEnabled: z.unknown().optional(),
  ThrottlingBurstLimit: limit,
  ThrottlingRateLimit: limit,
});

/** API Gateway's limits of an account in most regions, which a stage that sets none has. */
const ACCOUNT_LIMITS = { rate: 10_000, burst: 5_000 };

/** The stage that answers without its name in the path. */
function stageProvider(apis: Apis): ResourceProvider {
  return {
    type: 'AWS::ApiGatewayV2::Stage',
    honoured: ['ApiId', 'DefaultRouteSettings', 'StageName'],
    ignored: {
      AccessLogSettings: OBSERVATION,
      AutoDeploy: 'what an API declares is deployed at once',
      DeploymentId: 'what an API declares is deployed at once',
      Description: REMARKS,
      Tags: TAGS,
    },
    shape: z.looseObject({
      StageName: onlyOf('$default'),
      AutoDeploy: onlyOf(true),
      DefaultRouteSettings: routeSettings.optional(),
    }),
    async create({ properties }) {
      const given = routeSettings.parse(properties.DefaultRouteSettings ?? {});
      const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = given;
      definitionOf(apis, properties).admits = createThrottle({
        rate: rate ?? ACCOUNT_LIMITS.rate,
        burst: burst ?? ACCOUNT_LIMITS.burst,
      });
      return { ref: '$default' };
    },
  };
}

function apiProvider(apis: Apis): ResourceProvider {
  return {
    type: 'AWS::ApiGatewayV2::Api',
    honoured: ['CorsConfiguration', 'Name', 'ProtocolType'],
    ignored: { Description: REMARKS, IpAddressType: 'loopback', Tags: TAGS, Version: REMARKS },
    shape: z.looseObject({
      CorsConfiguration: tableOf(
        'AllowCredentials',
        'AllowHeaders',
        'AllowMethods',
        'AllowOrigins',
        'ExposeHeaders',
        'MaxAge',
      ).optional(),
    }),
    async create(resource) {
      const { logicalId, properties } = resource;
      if (properties.ProtocolType !== 'HTTP')
        throw new Error(`${logicalId}: only ProtocolType HTTP is supported`);
      const id = stableId(resource);
      const cors = properties.CorsConfiguration as Cors | undefined;
      const api = await apis.open(id, String(properties.Name), cors);
      return { ref: id, attributes: { ApiEndpoint: api.endpoint, ApiId: id } };
    },
  };
}

const identitySource = z
  .string()
  .regex(/^\$request\.(header|querystring)\./, 'only a header or a parameter holds a token');

function authorizerProvider(apis: Apis): ResourceProvider {
  return {
    type: 'AWS::ApiGatewayV2::Authorizer',
    honoured: ['ApiId', 'AuthorizerType', 'IdentitySource', 'JwtConfiguration'],
    ignored: { Name: REMARKS },
    shape: z.looseObject({
      IdentitySource: z.union([identitySource, z.array(identitySource).max(1)]).optional(),
      JwtConfiguration: z.strictObject({ Issuer: z.string(), Audience: z.array(z.string()).min(1) }),
    }),
    async create(resource) {
      const { logicalId, properties } = resource;
      if (properties.AuthorizerType !== 'JWT')
        throw new Error(`${logicalId}: only JWT authorizers are supported`);
      const { Issuer, Audience } = properties.JwtConfiguration as { Issuer: string; Audience: string[] };
      const [identitySource = '$request.header.Authorization'] = [
        properties.IdentitySource ?? [],
      ].flat() as string[];
      const id = stableId(resource);
      definitionOf(apis, properties).authorizers.set(id, {
        issuer: Issuer,
        audience: Audience,
        identitySource,
      });
      return { ref: id, attributes: { AuthorizerId: id } };
    },
  };
}

function integrationProvider(apis: Apis): ResourceProvider {
  return {
    type: 'AWS::ApiGatewayV2::Integration',
    honoured: ['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion', 'TimeoutInMillis'],
    ignored: {
      ConnectionType: 'INTERNET alone is taken',
      Description: REMARKS,
      IntegrationMethod: 'functions know no methods',
    },
    shape: z.looseObject({
      ConnectionType: onlyOf('INTERNET'),
      TimeoutInMillis: z.coerce.number().int().min(50).max(30_000).optional(),
    }),
    async create(resource) {
      const { logicalId, properties } = resource;
      const functionArn = /arn:[\w-]+:lambda:[^/]+/.exec(String(properties.IntegrationUri))?.[0];
      if (properties.IntegrationType !== 'AWS_PROXY' || functionArn === undefined) {
        throw new Error(`${logicalId}: only AWS_PROXY integrations with a function are supported`);
      }
      if (String(properties.PayloadFormatVersion) !== '2.0') {
        throw new Error(`${logicalId}: only PayloadFormatVersion 2.0 is supported`);
      }
      const id = stableId(resource);
      const timeoutMs = Number(properties.TimeoutInMillis ?? 30_000);
      definitionOf(apis, properties).integrations.set(id, { functionArn, timeoutMs });
      return { ref: id, attributes: { IntegrationId: id } };
    },
  };
}

function routeProvider(apis: Apis): ResourceProvider {
  return {
    type: 'AWS::ApiGatewayV2::Route',
    honoured: ['ApiId', 'AuthorizationScopes', 'AuthorizationType', 'AuthorizerId', 'RouteKey', 'Target'],
    ignored: { OperationName: REMARKS },
    async create(resource) {
      const { logicalId, properties } = resource;
      const type = properties.AuthorizationType ?? 'NONE';
      if (type !== 'JWT' && type !== 'NONE')
        throw new Error(`${logicalId}: AuthorizationType ${type} is not supported`);
      const id = stableId(resource);
      definitionOf(apis, properties).routes.set(id, {
        key: String(properties.RouteKey),
        integrationId: String(properties.Target).replace(/^integrations\//, ''),
        authorizerId: type === 'JWT' ? String(properties.AuthorizerId) : undefined,
        scopes: (properties.AuthorizationScopes ?? []) as string[],
      });
      return { ref: id, attributes: { RouteId: id } };
    },
  };
}

function definitionOf(apis: Apis, properties: Properties) {
  return apis.get(String(properties.ApiId)).definition;
}

function stableId({ region, stackName, logicalId }: ResourceDeclaration): string {
  const hash = createHash('sha256').update(`${region}/${stackName}/${logicalId}`).digest('hex');
  return `a${hash.slice(0, 9)}`;
}
