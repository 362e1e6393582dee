import type { AwsApi, AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import { checkParameters } from './parameters.ts';
import type { createRoutes } from './routes.ts';
import { errorAnswer, SearchError } from './search-error.ts';

/** Where the domains answer, below the runtime's own address. */
export const DOMAIN_PATH = '/_aws/opensearch';

const DOMAIN = /^\/_aws\/opensearch\/(?<domain>[^/]+)(?<rest>\/.*)?$/;
/** What any request may carry. */
const COMMON_PARAMETERS = ['pretty', 'human', 'error_trace'];

type Routes = ReturnType<typeof createRoutes>;

/** OpenSearch's REST API for the domains that exist. */
export function createOpenSearchApi(routes: Routes, hasDomain: (name: string) => boolean): AwsApi {
  function findRoute(method: string, path: string) {
    for (const route of routes) {
      const groups = route.methods.includes(method) ? route.path.exec(path)?.groups : undefined;
      if (groups || (route.methods.includes(method) && route.path.test(path))) {
        return {
          route,
          name: decodeURIComponent(groups?.index ?? ''),
          id: decodeURIComponent(groups?.id ?? ''),
        };
      }
    }
    const reason = `no handler found for uri [${path}] and method [${method}] in the embedded OpenSearch`;
    throw new SearchError(400, 'illegal_argument_exception', reason);
  }

  function answer({ method, path, query, body }: AwsRequest): AwsResponse {
    const { domain = '', rest = '/' } = DOMAIN.exec(path)?.groups ?? {};
    if (!hasDomain(domain)) {
      throw new SearchError(404, 'resource_not_found_exception', `no such domain [${domain}]`);
    }
    const { route, name, id } = findRoute(method, rest);
    const unknown = [...query.keys()].find(
      (key) => ![...COMMON_PARAMETERS, ...route.parameters].includes(key),
    );
    if (unknown !== undefined) {
      const reason = `request [${rest}] contains unrecognized parameter: [${unknown}]`;
      throw new SearchError(400, 'illegal_argument_exception', reason);
    }
    checkParameters(query);
    return route.handle({ domain, parameters: query, body: new TextDecoder().decode(body) }, name, id);
  }

  return {
    signingNames: ['es'],
    operationOf: ({ path }) =>
      /\/(_bulk|_search|_count|_doc|_cluster|_delete_by_query|_reindex|_tasks)\b/.exec(path)?.[1] ?? 'index',
    async handle(request) {
      try {
        return answer(request);
      } catch (error) {
        if (error instanceof SearchError) return errorAnswer(error);
        throw error;
      }
    },
  };
}
