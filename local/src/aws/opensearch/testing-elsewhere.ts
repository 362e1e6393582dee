import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a server that others wrote, which a test may cut, as it closes a gateway. */
export interface Way {
  readonly url: string;
  close(): Promise<void>;
}

/** @param target `http://127.0.0.1:<port>` */
export async function openWay(target: string, port = 0): Promise<Way> {
  const server = createServer((asked, answer) => {
    const { method, url = '/', headers } = asked;
    const passed = request(new URL(url, target), { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Deletes what tests left in it. */
export async function emptyServer(target: string): Promise<void> {
  const found = await fetch(`${target}/_cat/indices?format=json&h=index`);
  const indices = (await found.json()) as { index: string }[];
  for (const { index } of indices) await fetch(`${target}/${index}`, { method: 'DELETE' });
}
