import { once } from 'node:events';
import { connect } from 'node:net';
import type { Scanner } from './scanner.ts';

/** Where a clamd listens, as `TCPSocket` and `TCPAddr` of its configuration say. */
export interface ClamdAddress {
  readonly host: string;
  readonly port: number;
}

/** Longer than clamd's own limits of a scan. */
const SILENCE_MS = 180_000;

const sized = (chunk: Uint8Array) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(chunk.length);
  return Buffer.concat([size, chunk]);
};

/**
 * Asks ClamAV, by clamd's INSTREAM command: the file in chunks that begin with their size, an empty one last.
 * https://linux.die.net/man/8/clamd
 * @throws Error when it does not answer, or does not scan the file, e.g. over its `StreamMaxLength`
 */
export const clamdScanner =
  ({ host, port }: ClamdAddress): Scanner =>
  async (file) => {
    const socket = connect(port, host);
    socket.setTimeout(SILENCE_MS, () =>
      socket.destroy(new Error(`clamd at ${host}:${port} does not answer`)),
    );
    const answered = (async () => {
      let answer = '';
      for await (const chunk of socket) answer += String(chunk);
      return answer.replaceAll('\0', '').trim();
    })();
    const sent = (async () => {
      socket.write('zINSTREAM\0');
      for await (const chunk of file) {
        // It answers early, and hangs up, when it does not go on.
        if (socket.destroyed || socket.readableEnded) return;
        if (!socket.write(sized(chunk as Uint8Array))) await Promise.race([once(socket, 'drain'), answered]);
      }
      socket.write(sized(new Uint8Array()));
    })();
    const [answer] = await Promise.all([answered, sent]).finally(() => socket.destroy());
    const [, threat] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
    if (threat !== undefined) return [threat];
    if (answer === 'stream: OK') return [];
    throw new Error(`clamd does not scan it: ${answer || 'no answer'}`);
  };
