/** The one PostgreSQL backend; `onData` gets its answer in pieces. */
export type Backend = (bytes: Uint8Array, onData: (data: Uint8Array) => void) => Promise<void>;

/** Anything that tells one connection from another. */
export type Connection = object;

/** Lets many connections take turns at one backend. */
export interface BackendQueue {
  /** Carries out a group of messages when it is the connection's turn. */
  run(connection: Connection, bytes: Uint8Array, onData: (data: Uint8Array) => unknown): Promise<void>;
  /** Whether the connection is in a transaction. */
  holds(connection: Connection): boolean;
  /** The connection is gone: what it had open is rolled back. */
  leave(connection: Connection): Promise<void>;
}

interface Job {
  readonly connection: Connection;
  readonly bytes: Uint8Array;
  readonly onData: (data: Uint8Array) => unknown;
  readonly done: PromiseWithResolvers<void>;
}

/** Sync, then the simple query `ROLLBACK`. */
const ROLLBACK = Buffer.from('S\0\0\0\x04Q\0\0\0\x0dROLLBACK\0', 'latin1');

/**
 * A connection keeps the backend from its first message until the backend says that it is ready and outside of
 * a transaction (ReadyForQuery with status `I`). So neither transactions nor the messages of one query mix.
 * @param begin called when the turn of a connection begins; what it answers is sent in place of the backend's answer
 */
export function createBackendQueue(
  backend: Backend,
  begin: (connection: Connection) => Promise<Uint8Array | undefined> = async () => undefined,
): BackendQueue {
  let waiting: Job[] = [];
  let owner: Connection | undefined;
  let busy = false;

  function takeNext(): Job | undefined {
    const index = owner === undefined ? 0 : waiting.findIndex((job) => job.connection === owner);
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let job = takeNext(); job !== undefined; job = takeNext()) await carryOut(job);
    busy = false;
  }

  async function carryOut({ connection, bytes, onData, done }: Job): Promise<void> {
    let tail: Buffer = Buffer.alloc(0);
    const begins = owner !== connection;
    owner = connection;
    try {
      const refusal = begins ? await begin(connection) : undefined;
      if (refusal !== undefined) {
        owner = undefined;
        onData(refusal);
        return done.resolve();
      }
      await backend(bytes, (data) => {
        tail = Buffer.concat([tail, data.subarray(-6)]).subarray(-6);
        onData(data);
      });
      if (saysIdle(tail)) owner = undefined;
      done.resolve();
    } catch (error) {
      owner = undefined;
      done.reject(error);
    }
  }

  function run(
    connection: Connection,
    bytes: Uint8Array,
    onData: (data: Uint8Array) => unknown,
  ): Promise<void> {
    const done = Promise.withResolvers<void>();
    waiting.push({ connection, bytes, onData, done });
    void work();
    return done.promise;
  }

  return {
    run,
    holds: (connection) => owner === connection,
    async leave(connection) {
      for (const job of waiting.filter((each) => each.connection === connection)) job.done.resolve();
      waiting = waiting.filter((each) => each.connection !== connection);
      if (owner === connection) await run(connection, ROLLBACK, () => {});
    },
  };
}

function saysIdle(tail: Buffer): boolean {
  return tail.toString('latin1') === 'Z\0\0\0\x05I';
}
