const DATA = /^data:\s?/;

/**
 * The data of each server-sent event, as it comes. Comments and other fields are passed over.
 * @param waited gives up a read that takes too long
 * @throws what the stream or `waited` rejects with
 */
export async function* serverSentEvents(
  stream: AsyncIterable<Uint8Array>,
  waited: <Result>(reading: Promise<Result>) => Promise<Result>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = stream[Symbol.asyncIterator]();
  let rest = '';
  for (;;) {
    const { done, value } = await waited(reader.next());
    const lines = `${rest}${decoder.decode(value, { stream: !done })}`.split(/\r?\n/);
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) if (DATA.test(line)) yield line.replace(DATA, '');
    if (done) return;
  }
}
