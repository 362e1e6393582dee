/** Works on each item, so many at once; results come in the order of the items. */
export async function* inParallel<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const started = work(item);
    // Awaited in its turn below; until then a rejection is not unhandled.
    started.catch(() => {});
    running.push(started);
    if (running.length >= atOnce) yield await running.shift()!;
  }
  for (const each of running) yield await each;
}
