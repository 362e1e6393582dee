import { percentDecoded } from '../../core/protocols/percent-decoded.ts';
import type { Route } from './api-definition.ts';

export interface MatchedRoute {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/**
 * The route that API Gateway would choose: the most specific path, a method before `ANY`, `$default` last.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function matchRoute(routes: Iterable<Route>, method: string, path: string): MatchedRoute | undefined {
  let best: (MatchedRoute & { readonly rank: string }) | undefined;
  for (const route of routes) {
    const match = matchOne(route, method, path);
    if (match !== undefined && (best === undefined || match.rank > best.rank)) best = match;
  }
  return best;
}

/** `rank` compares as text: per segment a literal beats a variable beats a greedy one. */
function matchOne(route: Route, method: string, path: string): (MatchedRoute & { rank: string }) | undefined {
  if (route.key === '$default') return { route, pathParameters: {}, rank: '' };
  const [routeMethod = '', pattern = ''] = route.key.split(' ');
  if (routeMethod !== 'ANY' && routeMethod !== method) return undefined;
  const wanted = segments(pattern);
  const given = segments(path);
  const pathParameters: Record<string, string> = {};
  let rank = '';
  const methodRank = routeMethod === 'ANY' ? 0 : 1;
  for (const [index, part] of wanted.entries()) {
    if (given.length <= index) return undefined;
    const greedy = /^\{(.+)\+\}$/.exec(part)?.[1];
    if (greedy !== undefined) {
      pathParameters[greedy] = given.slice(index).map(decode).join('/');
      return { route, pathParameters, rank: `${rank}0${methodRank}` };
    }
    const segment = matchSegment(part, given[index] ?? '');
    if (!segment) return undefined;
    Object.assign(pathParameters, segment.parameter);
    rank += segment.rank;
  }
  if (given.length !== wanted.length) return undefined;
  return { route, pathParameters, rank: `${rank}3${methodRank}` };
}

/** One segment: the same word, or a variable that takes whatever stands there. */
function matchSegment(part: string, given: string): { rank: string; parameter?: object } | undefined {
  const variable = /^\{(.+)\}$/.exec(part)?.[1];
  if (variable !== undefined) return { rank: '1', parameter: { [variable]: decode(given) } };
  return part === given ? { rank: '2' } : undefined;
}

const decode = (text: string): string => percentDecoded(text) ?? text;

function segments(path: string): string[] {
  return path.replace(/^\/|\/$/g, '').split('/');
}
