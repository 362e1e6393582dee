import { request } from 'node:http';
import { connect } from 'node:http2';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Listener, listen } from './listener.ts';

const LONG = 'x'.repeat(200_000);

describe('listen', () => {
  let listener: Listener;
  beforeEach(async () => {
    listener = await listen(0, async (message, reply) => {
      reply.end(`${message.httpVersion} ${message.url} ${(await text(message)).length}`);
    });
  });
  afterEach(() => listener.close());

  function askHttp1(): Promise<string> {
    return new Promise((resolve, reject) => {
      const ask = request({ port: listener.port, path: '/one', method: 'POST' }, (reply) =>
        resolve(text(reply)),
      );
      ask.once('error', reject).end(LONG);
    });
  }

  async function askHttp2(): Promise<string> {
    const session = connect(`http://127.0.0.1:${listener.port}`);
    const stream = session.request({ ':path': '/two', ':method': 'POST' });
    stream.end(LONG);
    const answer = await text(stream);
    session.close();
    return answer;
  }

  it('answers HTTP/1.1 and HTTP/2 on the same port, whole bodies included', async () => {
    expect(await Promise.all([askHttp1(), askHttp2(), askHttp1(), askHttp2()])).toEqual([
      '1.1 /one 200000',
      '2.0 /two 200000',
      '1.1 /one 200000',
      '2.0 /two 200000',
    ]);
  });

  it('closes with connections open', async () => {
    const session = connect(`http://127.0.0.1:${listener.port}`);
    await new Promise((resolve) => session.once('connect', resolve));
    await listener.close();
    await new Promise((resolve) => session.once('close', resolve));
    expect(session.closed || session.destroyed).toBe(true);
    listener = await listen(0, () => {});
  });
});
