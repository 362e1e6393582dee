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
  directory: Pick<Directory, 'authenticate'>,
  attempts: Attempts = createAttempts(),
): SignInByPassword {
  return (pool, name, password) => {
    const waitSeconds = attempts.waitOf(pool, name);
    if (waitSeconds > 0) return { waitSeconds };
    const user = directory.authenticate(pool, name, password);
    if (user === undefined) attempts.failed(pool, name);
    else attempts.succeeded(pool, name);
    return user === undefined ? { waitSeconds: 0 } : { user };
  };
}
