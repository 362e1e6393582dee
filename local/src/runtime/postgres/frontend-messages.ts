/** Messages that a client sent together and the backend must carry out together. */
export interface MessageGroup {
  readonly bytes: Uint8Array;
  /** The client said goodbye. */
  readonly terminate?: boolean;
}

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;

/** Messages that end a group: Query, Sync, FunctionCall, Flush, CopyDone, CopyFail, PasswordMessage. */
const LAST = new Set(['Q', 'S', 'F', 'H', 'c', 'f', 'p'].map((letter) => letter.charCodeAt(0)));
const TERMINATE = 'X'.charCodeAt(0);

/** Cuts what one client sends into groups. */
export interface MessageReader {
  /** Takes bytes as they come, answers requests for encryption by itself. */
  push(chunk: Uint8Array): MessageGroup[];
}

/**
 * Reads the frontend side of the PostgreSQL protocol, version 3:
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 *
 * @param refuseEncryption sends the one byte that says there is none
 */
export function createMessageReader(refuseEncryption: () => void): MessageReader {
  let pending = Buffer.alloc(0);
  let group: Buffer[] = [];
  let started = false;

  function takeStartup(): MessageGroup | undefined {
    const size = pending.length >= 8 ? pending.readInt32BE(0) : Number.POSITIVE_INFINITY;
    if (pending.length < size) return undefined;
    const code = pending.readInt32BE(4);
    const bytes = take(size);
    if (code === CANCEL_REQUEST) return { bytes, terminate: true };
    if (code === SSL_REQUEST || code === GSS_REQUEST) {
      refuseEncryption();
      return takeStartup();
    }
    started = true;
    return { bytes };
  }

  function takeGroup(): MessageGroup | undefined {
    while (pending.length >= 5 && pending.length >= 1 + pending.readInt32BE(1)) {
      const message = take(1 + pending.readInt32BE(1));
      if (message[0] === TERMINATE) return { bytes: message, terminate: true };
      group.push(message);
      if (!LAST.has(message[0]!)) continue;
      const bytes = Buffer.concat(group);
      group = [];
      return { bytes };
    }
    return undefined;
  }

  function take(size: number): Buffer<ArrayBuffer> {
    const message = pending.subarray(0, size);
    pending = pending.subarray(size);
    return message;
  }

  return {
    push(chunk) {
      pending = pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([pending, chunk]);
      const groups: MessageGroup[] = [];
      for (;;) {
        const next = started ? takeGroup() : takeStartup();
        if (next === undefined) return groups;
        groups.push(next);
      }
    },
  };
}
