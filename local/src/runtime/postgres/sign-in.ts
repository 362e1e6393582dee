import { errorResponse } from './backend-messages.ts';
import { isPassword, passwordOfRole } from './password.ts';

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

/** Keeps a connection from the backend until it has brought a password; one wrong password ends it. */
interface SigningIn {
  take(bytes: Uint8Array): Taken;
  /** The role that signed in; undefined for whoever brought the database's own password, who may do everything. */
  readonly role: string | undefined;
}

export function createSignIn(password: string): SigningIn {
  let startup: Uint8Array | undefined;
  let signedIn = false;
  let role: string | undefined;
  return {
    get role() {
      return role;
    },
    take(bytes) {
      if (signedIn) return { admitted: bytes };
      if (startup === undefined) {
        startup = bytes;
        return { question: ASK_PASSWORD };
      }
      const given = passwordIn(bytes);
      const user = userIn(startup);
      if (given !== undefined && isPassword(given, passwordOfRole(password, user))) role = user;
      signedIn = role !== undefined || (given !== undefined && isPassword(given, password));
      return signedIn ? { admitted: startup } : { refusal: WRONG_PASSWORD };
    },
  };
}

/** What a PasswordMessage holds; undefined for any other message. */
function passwordIn(message: Uint8Array): string | undefined {
  const bytes = Buffer.from(message);
  if (bytes.length < 6 || bytes.toString('latin1', 0, 1) !== 'p') return undefined;
  return bytes.toString('utf8', 5, bytes.length - 1);
}

/** The user of a StartupMessage: names and values take turns after its length and version. */
function userIn(message: Uint8Array): string {
  const words = Buffer.from(message).toString('utf8', 8).split('\0');
  const at = words.findIndex((word, index) => index % 2 === 0 && word === 'user');
  return at < 0 ? '' : (words[at + 1] ?? '');
}
