/**
 * Does something with each item, whatever becomes of the others.
 * @throws AggregateError of what failed, when all have had their turn.
 */
export async function eachOf<T>(items: Iterable<T>, work: (item: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  const [first] = failures;
  if (first)
    throw new AggregateError(
      failures,
      `${failures.length} failed, the first with: ${(first as Error).message}`,
    );
}
