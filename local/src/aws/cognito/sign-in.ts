import { type Attempts, createAttempts } from './attempts.ts';
import type { Directory, User } from './directory.ts';

/** How a sign-in by password ended. */
export type SignIn =
  | { readonly user: User }
  | {
      readonly user?: undefined /** 0 for a wrong password, otherwise to wait before the next try. */;
      readonly waitSeconds: number;
    };

export type SignInByPassword = (pool: string, name: string, password: string) => SignIn;

/** The one way in by password, however it is asked for. */
export function createSignIn(
  directory: Pick<Directory, 'authenticate' | 'user'>,
  attempts: Attempts = createAttempts(),
): SignInByPassword {
  return (pool, name, password) => {
    // One person has several names: each with guesses of its own would be several times as many.
    const who = directory.user(pool, name)?.sub ?? name;
    const waitSeconds = attempts.waitOf(pool, who);
    if (waitSeconds > 0) return { waitSeconds };
    const user = directory.authenticate(pool, name, password);
    if (user === undefined) attempts.failed(pool, who);
    else attempts.succeeded(pool, who);
    return user === undefined ? { waitSeconds: 0 } : { user };
  };
}
