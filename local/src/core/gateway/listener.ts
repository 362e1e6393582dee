import { createServer as createHttp1, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttp2, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { type AddressInfo, createServer as createTcp, type Socket } from 'node:net';

/** A request or response of either version; HTTP/2 comes through Node's compatibility API. */
export type Answerer = (message: IncomingMessage, reply: ServerResponse) => void;

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/** First bytes of a client that speaks HTTP/2 without asking (RFC 9113, section 3.4). */
const PREFACE = Buffer.from('PRI * HTTP/2.0');

/**
 * Listens on 127.0.0.1 for HTTP/1.1 and for HTTP/2 with prior knowledge on one port: the SDK's client for Bedrock
 * speaks nothing but HTTP/2.
 *
 * @param port 0 for any free port
 */
export async function listen(port: number, answer: Answerer): Promise<Listener> {
  const http1 = createHttp1({ requestTimeout: 0, keepAliveTimeout: 65_000 }, answer);
  const http2 = createHttp2(answer as unknown as (m: Http2ServerRequest, r: Http2ServerResponse) => void);
  const sockets = new Set<Socket>();

  const tcp = createTcp((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      const isHttp2 = first.subarray(0, PREFACE.length).equals(PREFACE);
      (isHttp2 ? http2 : http1).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  tcp.listen(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => tcp.once('listening', resolve).once('error', reject));

  return {
    port: (tcp.address() as AddressInfo).port,
    close() {
      const closed = new Promise<void>((resolve, reject) =>
        tcp.close((error) => (error ? reject(error) : resolve())),
      );
      for (const socket of sockets) socket.destroy();
      return closed;
    },
  };
}
