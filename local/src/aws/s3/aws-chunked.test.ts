import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeAwsChunked, type Trailers } from './aws-chunked.ts';

async function* pieces(bytes: Uint8Array, cuts: readonly number[]) {
  let start = 0;
  for (const cut of [...cuts].sort((one, other) => one - other)) {
    yield bytes.subarray(start, cut);
    start = cut;
  }
  yield bytes.subarray(start);
}

async function decode(source: AsyncIterable<Uint8Array>): Promise<{ body: Buffer; trailers: Trailers }> {
  const trailers: Trailers = {};
  const chunks: Uint8Array[] = [];
  for await (const chunk of decodeAwsChunked(source, trailers)) chunks.push(Uint8Array.from(chunk));
  return { body: Buffer.concat(chunks), trailers };
}

function encode(chunks: readonly Uint8Array[], signed: boolean): Buffer {
  const signature = signed ? ';chunk-signature=00ff' : '';
  const parts = chunks.flatMap((chunk) => [
    Buffer.from(`${chunk.length.toString(16)}${signature}\r\n`),
    chunk,
    '\r\n',
  ]);
  const end = `0${signature}\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n`;
  return Buffer.concat([...parts, end].map((part) => Buffer.from(part as string)));
}

const body = fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 }), { maxLength: 5 });

it('gives back what was sent, however the network cuts it', async () => {
  const cuts = fc.array(fc.nat(300), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(body, fc.boolean(), cuts, async (chunks, signed, at) => {
      const encoded = encode(chunks, signed);
      const inside = at.filter((cut) => cut < encoded.length);
      const decoded = await decode(pieces(encoded, inside));
      expect(decoded.body).toEqual(Buffer.concat(chunks));
      expect(decoded.trailers).toEqual({ 'x-amz-checksum-crc32': 'AAAAAA==' });
    }),
  );
});

it('never takes a body that ends early for a whole one', async () => {
  const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(chunks, fc.nat(), async (sent, at) => {
      const encoded = encode(sent, false);
      const endOfChunks = encoded.lastIndexOf('0\r\nx-amz');
      const cut = encoded.subarray(0, at % endOfChunks);
      await expect(decode(pieces(cut, []))).rejects.toThrow();
    }),
  );
});

it('refuses a chunk without a size', async () => {
  await expect(decode(pieces(Buffer.from('hello\r\n'), []))).rejects.toMatchObject({
    code: 'InvalidRequest',
  });
});
