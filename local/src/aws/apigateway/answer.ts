import { AwsApiError, type AwsRequest, type AwsResponse } from '../../core/protocols/aws-api.ts';
import type { FunctionInvoker } from '../../core/protocols/function-invoker.ts';
import type { Log } from '../../core/protocols/log.ts';
import type { ApiDefinition, Integration } from './api-definition.ts';
import type { Authorized, AuthorizeRequest } from './authorize.ts';
import { corsHeadersOf, preflightResponse } from './cors.ts';
import { lambdaEvent } from './lambda-event.ts';
import { gatewayResponse, httpResponse } from './lambda-response.ts';
import { type MatchedRoute, matchRoute } from './match-route.ts';

const BODY_LIMIT = 10 * 1024 * 1024;

export interface AnswerPorts {
  readonly invoker: FunctionInvoker;
  readonly authorize: AuthorizeRequest;
  readonly log: Log;
}

/** Answers requests to one HTTP API as API Gateway does. */
export function createAnswer(api: ApiDefinition, { invoker, authorize, log }: AnswerPorts) {
  async function route(request: AwsRequest): Promise<AwsResponse> {
    const matched = matchRoute(api.routes.values(), request.method, request.path);
    const integration = matched && api.integrations.get(matched.route.integrationId);
    if (matched === undefined || integration === undefined) return gatewayResponse(404, 'Not Found');
    if (request.body.length > BODY_LIMIT) return gatewayResponse(413, 'Request Entity Too Large');
    const authorizer = matched.route.authorizerId && api.authorizers.get(matched.route.authorizerId);
    if (!authorizer) return invoke(integration, request, matched, undefined);
    const authorized = await authorize(authorizer, request);
    if (authorized === undefined) {
      return {
        ...gatewayResponse(401, 'Unauthorized'),
        headers: { ...JSON_TYPE, 'www-authenticate': 'Bearer' },
      };
    }
    const { scopes } = matched.route;
    const permitted = scopes.length === 0 || scopes.some((scope) => authorized.scopes?.includes(scope));
    return permitted ? invoke(integration, request, matched, authorized) : gatewayResponse(403, 'Forbidden');
  }

  async function invoke(
    { functionArn, timeoutMs }: Integration,
    request: AwsRequest,
    matched: MatchedRoute,
    authorized: Authorized | undefined,
  ): Promise<AwsResponse> {
    const event = lambdaEvent(api.id, request, matched, authorized);
    const late = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => late.resolve(undefined), timeoutMs);
    try {
      const result = await Promise.race([invoker.invoke(functionArn, event), late.promise]);
      if (result === undefined) return gatewayResponse(503, 'Service Unavailable');
      if (result.ok) return httpResponse(result.payload);
      log('a function behind an HTTP API failed', { function: functionArn, ...result.error });
      return gatewayResponse(500, 'Internal Server Error');
    } catch (error) {
      if (!(error instanceof AwsApiError)) throw error;
      log('a function behind an HTTP API was not invoked', { function: functionArn, error: error.message });
      return error.status === 429 || /TooMany|Throttl/.test(error.code)
        ? gatewayResponse(503, 'Service Unavailable')
        : gatewayResponse(500, 'Internal Server Error');
    } finally {
      clearTimeout(timer);
    }
  }

  return async function answer(request: AwsRequest): Promise<AwsResponse> {
    if (request.method === 'OPTIONS' && api.cors !== undefined) return preflightResponse(api.cors, request);
    const response = api.admits() ? await route(request) : gatewayResponse(429, 'Too Many Requests');
    return { ...response, headers: { ...response.headers, ...corsHeadersOf(api.cors, request) } };
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };
