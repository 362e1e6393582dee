import type { Runtime } from '@countersign/local';
import { type Api, createApi } from '../api/api-client.ts';
import { type SampleUser, sampleSignIn } from '../api/sign-in.ts';
import { STAGE } from './start-embedded.ts';

/** The value that a stack published, or an error that names it. */
export function published(runtime: Pick<Runtime, 'parameter'>, name: string): string {
  const value = runtime.parameter(`/countersign/${STAGE}/${name}`);
  if (value === undefined) throw new Error(`No stack published /countersign/${STAGE}/${name}`);
  return value;
}

/** The API of a running embedded runtime, as one of its sample users. */
export function apiAs(runtime: Pick<Runtime, 'parameter' | 'samplePassword'>, user: SampleUser): Api {
  const application = {
    issuer: published(runtime, 'token-issuer'),
    clientId: published(runtime, 'token-audience'),
    returnTo: published(runtime, 'console-url'),
  };
  return createApi(
    {
      runs: published(runtime, 'choreographer-api-endpoint'),
      search: async () => published(runtime, 'index-api-endpoint'),
    },
    sampleSignIn(application, user, runtime.samplePassword),
  );
}
