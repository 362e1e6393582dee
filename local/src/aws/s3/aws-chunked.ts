import { AwsApiError } from '../../core/protocols/aws-api.ts';

/** Headers that follow the bytes of an `aws-chunked` body; complete once it was read to the end. */
export type Trailers = Record<string, string>;

const incomplete = () => new AwsApiError('IncompleteBody', 'The aws-chunked body ended early.');

/**
 * Decodes an `aws-chunked` body: `<hex size>[;chunk-signature=…]\r\n<bytes>\r\n`, until a chunk of size 0,
 * after which come trailers. Signatures are not checked.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Uint8Array>,
  trailers: Trailers,
): AsyncGenerator<Uint8Array> {
  let pending: Buffer = Buffer.alloc(0);
  const chunks = source[Symbol.asyncIterator]();

  async function more(): Promise<void> {
    const next = await chunks.next();
    if (next.done) throw incomplete();
    pending = pending.length === 0 ? Buffer.from(next.value) : Buffer.concat([pending, next.value]);
  }

  async function line(): Promise<string> {
    for (;;) {
      const end = pending.indexOf('\r\n');
      if (end >= 0) {
        const text = pending.subarray(0, end).toString('latin1');
        pending = pending.subarray(end + 2);
        return text;
      }
      await more();
    }
  }

  for (;;) {
    let left = Number.parseInt(await line(), 16);
    if (Number.isNaN(left)) throw new AwsApiError('InvalidRequest', 'A chunk of the body has no size.');
    if (left === 0) break;
    while (left > 0) {
      if (pending.length === 0) await more();
      const bytes = pending.subarray(0, left);
      pending = pending.subarray(bytes.length);
      left -= bytes.length;
      yield bytes;
    }
    await line();
  }
  for (let text = await lastLine(); text !== ''; text = await lastLine()) {
    const colon = text.indexOf(':');
    trailers[text.slice(0, colon).toLowerCase()] = text.slice(colon + 1).trim();
  }

  /** Some clients leave out the empty line at the very end. */
  async function lastLine(): Promise<string> {
    try {
      return await line();
    } catch {
      return pending.toString('latin1').trim();
    }
  }
}
