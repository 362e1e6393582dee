import type { ResourceProvider } from '../core/cloudformation/index.ts';
import type { AwsApi } from '../core/protocols/aws-api.ts';
import type { HttpRoute } from '../core/protocols/http-route.ts';
import type { Closers } from './closers.ts';

/** What a service of the embedded AWS may consist of. */
export interface Service {
  readonly api?: AwsApi;
  readonly routes?: readonly HttpRoute[];
  readonly providers?: readonly ResourceProvider[];
  close?(): unknown;
}

/** The parts of all services. */
export interface ServiceRegistry {
  readonly apis: readonly AwsApi[];
  readonly routes: readonly HttpRoute[];
  readonly providers: readonly ResourceProvider[];
  /** Adds a service's parts; it is closed before those added earlier. Answers the service. */
  add<S extends Service>(service: S): S;
}

export function createServiceRegistry(closers: Closers): ServiceRegistry {
  const apis: AwsApi[] = [];
  const routes: HttpRoute[] = [];
  const providers: ResourceProvider[] = [];
  return {
    apis,
    routes,
    providers,
    add(service) {
      if (service.api !== undefined) apis.push(service.api);
      routes.push(...(service.routes ?? []));
      providers.push(...(service.providers ?? []));
      if (service.close !== undefined) closers.add(() => service.close?.());
      return service;
    },
  };
}
