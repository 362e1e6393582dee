import { errorResponse } from './backend-messages.ts';
import { isPassword } from './password.ts';

/** AuthenticationCleartextPassword; the connection never leaves the machine. */
const ASK_PASSWORD = Buffer.from('R\0\0\0\x08\0\0\0\x03', 'latin1');

/** ErrorResponse with SQLSTATE 28P01, as PostgreSQL says it. */
const WRONG_PASSWORD = errorResponse({
  S: 'FATAL',
  V: 'FATAL',
  C: '28P01',
  M: 'password authentication failed',
});

/** What becomes of a message. */
interface Taken {
  /** What the client is asked. */
  readonly question?: Buffer;
  /** Why the connection ends. */
  readonly refusal?: Buffer;
  /** What may go on to the backend. */
  readonly admitted?: Uint8Array;
}

/** Keeps a connection from the backend until it has brought the password; one wrong password ends it. */
export function createSignIn(password: string): { take(bytes: Uint8Array): Taken } {
  let startup: Uint8Array | undefined;
  let signedIn = false;
  return {
    take(bytes) {
      if (signedIn) return { admitted: bytes };
      if (startup === undefined) {
        startup = bytes;
        return { question: ASK_PASSWORD };
      }
      signedIn = bringsPassword(bytes, password);
      return signedIn ? { admitted: startup } : { refusal: WRONG_PASSWORD };
    },
  };
}

/** Whether a PasswordMessage holds the password. Any other message does not. */
function bringsPassword(message: Uint8Array, password: string): boolean {
  const bytes = Buffer.from(message);
  if (bytes.length < 6 || bytes.toString('latin1', 0, 1) !== 'p') return false;
  return isPassword(bytes.toString('utf8', 5, bytes.length - 1), password);
}
