import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { clamdScanner } from './clamd.ts';
import { eicarScanner } from './scanner.ts';
import { eicar } from './testing.ts';

const inPieces = (text: string, size: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
      Buffer.from(text.slice(index * size, (index + 1) * size)),
    ),
  );

describe('the scanner that knows the test file', () => {
  it.each([1, 7, 67, 4096])('finds it within a file that comes %i bytes at a time', async (size) => {
    expect(await eicarScanner(inPieces(`%PDF-1.7 ${eicar} %%EOF`, size))).toEqual(['EICAR-Test-File']);
  });

  it.each(['', '%PDF-1.7', eicar.slice(1), eicar.toLowerCase()])('finds nothing in %j', async (text) => {
    expect(await eicarScanner(inPieces(text || ' ', 5))).toEqual([]);
  });
});

describe('clamd', () => {
  const closing: (() => void)[] = [];
  afterEach(() => closing.splice(0).forEach((close) => void close()));

  /** A clamd that answers what it is told, and keeps what it was sent. */
  async function clamd(answer: string) {
    const received: Buffer[] = [];
    const server = createServer((socket) => {
      socket.on('data', (data) => {
        received.push(data);
        if (Buffer.concat(received).subarray(-4).equals(Buffer.alloc(4))) socket.end(answer);
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return { scan: clamdScanner({ host: '127.0.0.1', port: address.port }), received };
  }

  it('is sent the file in chunks with their size', async () => {
    const { scan, received } = await clamd('stream: OK\0');
    expect(await scan(inPieces('abcdef', 4))).toEqual([]);
    expect(Buffer.concat(received).toString('latin1')).toBe('zINSTREAM\0\0\0\0\x04abcd\0\0\0\x02ef\0\0\0\0');
  });

  it('names what it found', async () => {
    const { scan } = await clamd('stream: Win.Test.EICAR_HDB-1 FOUND\0');
    expect(await scan(inPieces('abc', 4))).toEqual(['Win.Test.EICAR_HDB-1']);
  });

  it.each(['INSTREAM size limit exceeded. ERROR\0', 'stream: Can not allocate memory ERROR\0', ''])(
    'takes no file for clean that it answers %j of',
    async (answer) => {
      const { scan } = await clamd(answer);
      await expect(scan(inPieces('abc', 4))).rejects.toThrow('does not scan');
    },
  );

  it('takes no file for clean when nobody is there', async () => {
    await expect(clamdScanner({ host: '127.0.0.1', port: 1 })(inPieces('abc', 4))).rejects.toThrow();
  });
});
