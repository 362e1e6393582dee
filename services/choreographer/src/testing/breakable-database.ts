import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface BreakableDatabase {
  readonly url: string;
  /** Breaks every connection, as a server does that goes down; new ones are taken. */
  breakConnections(): void;
  close(): Promise<void>;
}

/** A way to a database whose connections can be broken at any moment; at any free port unless given. */
export async function breakableDatabase(databaseUrl: string, at = 0): Promise<BreakableDatabase> {
  const { hostname, port, pathname, username } = new URL(databaseUrl);
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => void server.listen(at, '127.0.0.1', resolve));
  const breakConnections = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `postgresql://${username}@127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    breakConnections,
    async close() {
      breakConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
