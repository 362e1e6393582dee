import { type Gateway, openGateway } from './gateway.ts';

/** Settings that point an AWS SDK client at a gateway. */
export function clientConfig(gateway: Gateway) {
  return {
    endpoint: gateway.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    forcePathStyle: true,
  };
}

/** A gateway on a free port that logs nothing. */
export function openTestGateway(): Promise<Gateway> {
  return openGateway({ port: 0, log: () => {} });
}
