import { SAMPLE_DOMAIN } from '@countersign/local/aws/cognito/sample-users';
import { type Application, signInByCode } from './authorization-code.ts';

export { SAMPLE_DOMAIN };

/** Sample users of the embedded user pool; it gives them the same password. */
export type SampleUser = 'reviewer' | 'lead' | 'auditor' | 'uploader';

/** By what a sample user signs in, and where mails for them go. */
export const emailOf = (user: SampleUser): string => `${user}@${SAMPLE_DOMAIN}`;

/** Signs a sample user in, again whenever the token is about to end. */
export function sampleSignIn(
  application: Application,
  user: SampleUser,
  password: string,
): () => Promise<string> {
  let token = '';
  let endsAt = 0;
  return async () => {
    if (Date.now() < endsAt - 60_000) return token;
    const { idToken, seconds } = await signInByCode(application, { email: emailOf(user), password });
    token = idToken;
    endsAt = Date.now() + seconds * 1000;
    return token;
  };
}
