import { errorResponse } from './backend-messages.ts';
import type { Backend } from './backend-queue.ts';

/** The simple query of a text. */
function query(text: string): Buffer {
  const head = Buffer.from('Q\0\0\0\0', 'latin1');
  const body = Buffer.from(`${text}\0`);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** FATAL, as PostgreSQL says it. */
const noSuchRole = (role: string) =>
  errorResponse({ S: 'FATAL', V: 'FATAL', C: '28000', M: `role ${quoted(role)} does not exist` });

/**
 * Makes the one backend act as the role whose turn it is; undefined is whoever may do everything. Answers undefined
 * once it does, or what a client is told whose role is not there.
 */
export function createSessionRole(backend: Backend) {
  let current: string | undefined;
  return async function actAs(role: string | undefined): Promise<Buffer | undefined> {
    if (role === current) return undefined;
    // PGlite does not come back from SET SESSION AUTHORIZATION.
    const name = role === undefined ? 'NONE' : quoted(role);
    let answer = '';
    await backend(query(`SET ROLE ${name}`), (data) => {
      answer += Buffer.from(data).toString('latin1');
    });
    // CommandComplete, where an ErrorResponse would be.
    if (!answer.includes('C\0\0\0\x08SET\0')) return noSuchRole(role ?? '');
    current = role;
    return undefined;
  };
}
