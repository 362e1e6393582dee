interface Page {
  readonly next: string | null;
}

/** Reads a list to its end, page by page. */
export async function* everyPage<P extends Page>(
  list: (next: string | undefined) => Promise<P>,
): AsyncGenerator<P> {
  let next: string | null = '';
  do {
    const page: P = await list(next || undefined);
    yield page;
    next = page.next;
  } while (next !== null);
}
