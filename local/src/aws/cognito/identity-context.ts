import type { Directory } from './directory.ts';
import type { SignInByPassword } from './sign-in.ts';
import type { Tokens } from './tokens.ts';

/** What the parts of the identity provider share. */
export interface IdentityContext {
  readonly directory: Directory;
  readonly tokens: Tokens;
  /** The `iss` of a pool's tokens. */
  issuerOf(pool: string): string;
  readonly signIn: SignInByPassword;
  /** Addresses of the runtime's own sites, to which people may return besides the registered ones. */
  sites(): readonly string[];
  /** E-mail addresses of people of whom everybody knows that they are there; offered on the sign-in page. */
  readonly samples: readonly string[];
}
