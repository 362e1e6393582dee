import type { Directory } from './directory.ts';
import type { Tokens } from './tokens.ts';

/** What the parts of the identity provider share. */
export interface IdentityContext {
  readonly directory: Directory;
  readonly tokens: Tokens;
  /** The `iss` of a pool's tokens. */
  issuerOf(pool: string): string;
  /** Shown on the sign-in page. */
  readonly hint: string;
}
