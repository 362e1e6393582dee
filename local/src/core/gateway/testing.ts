import { type Front, openFront } from './front.ts';

/** Settings that point an AWS SDK client at a front door. */
export function clientConfig(front: Front) {
  return {
    endpoint: front.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    forcePathStyle: true,
  };
}

/** A front door on a free port that logs nothing. */
export function openTestFront(): Promise<Front> {
  return openFront({ port: 0, log: () => {} });
}
