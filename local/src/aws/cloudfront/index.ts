import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { openHttpListener } from '../../core/gateway/http-listener.ts';
import type { Listener } from '../../core/gateway/listener.ts';
import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import { type Log, logToStderr } from '../../core/protocols/log.ts';
import type { Apis } from '../apigateway/apis.ts';
import type { S3 } from '../s3/index.ts';
import type { HeadersPolicy } from './headers-policy.ts';
import { connectOrigin } from './origins.ts';
import { siteProviders } from './providers.ts';
import { createServe } from './serve.ts';

export interface SitesOptions {
  /** Of the first site; further ones take any free port. 0 for any free port. */
  readonly port: number;
  readonly s3: Pick<S3, 'open'>;
  readonly apis: Pick<Apis, 'byHost'>;
  readonly log?: Log;
}

export interface Sites {
  readonly providers: readonly ResourceProvider[];
  /** Addresses of the sites, `http://127.0.0.1:<port>/`, in the order in which stacks declared them. */
  urls(): readonly string[];
  close(): Promise<void>;
}

interface Site {
  readonly listener: Listener;
  serve: (request: AwsRequest) => Promise<AwsResponse>;
}

/** CloudFront distributions: each a web site with buckets and HTTP APIs behind it, at a port of its own. */
export function createSites({ port, s3, apis, log = logToStderr }: SitesOptions): Sites {
  const policies = new Map<string, HeadersPolicy>();
  const sites = new Map<string, Site>();

  async function open(id: string, serve: Site['serve']): Promise<Site> {
    const handle = (request: AwsRequest) => (sites.get(id)?.serve ?? serve)(request);
    const listener = await openHttpListener({ port: sites.size === 0 ? port : 0, handle, log });
    return { listener, serve };
  }

  return {
    providers: siteProviders({
      putPolicy: (id, policy) => void policies.set(id, policy),
      async serve(id, distribution) {
        const origins = new Map(distribution.Origins.map((each) => [each.Id, connectOrigin(each, s3, apis)]));
        const serve = createServe(distribution, origins, (policy) => policies.get(policy) ?? []);
        const site = sites.get(id) ?? (await open(id, serve));
        site.serve = serve;
        sites.set(id, site);
        return site.listener.port;
      },
    }),
    urls: () => [...sites.values()].map(({ listener }) => `http://127.0.0.1:${listener.port}/`),
    async close() {
      await Promise.all([...sites.values()].map(({ listener }) => listener.close()));
    },
  };
}
