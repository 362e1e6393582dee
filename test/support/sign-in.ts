import { inject } from 'vitest';
import { type SampleUser, sampleSignIn } from '../../cli/src/api/sign-in.ts';

/** Registered for the client: of a stage on AWS the console's address, otherwise what a stage says that sets none. */
const RETURN_TO = process.env.COUNTERSIGN_CONSOLE ?? 'http://localhost:5173/';

/** Signs somebody in as the console does, again whenever the token is about to end. */
export const signInAs = (
  issuer: string,
  clientId: string,
  user: SampleUser,
  password: string = inject('samplePassword'),
): (() => Promise<string>) => sampleSignIn({ issuer, clientId, returnTo: RETURN_TO }, user, password);
