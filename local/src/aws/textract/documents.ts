/** Documents that are being read, kept as long as they are needed by turns. */
export interface Documents {
  /** In memory that threads share, so that no page copies its document. */
  load(job: string): Promise<Uint8Array>;
  /** Gives the memory of a document back. */
  drop(job: string): void;
}

/**
 * Keeps the documents used last.
 * @param capacity how many
 */
export function recentDocuments(capacity: number, fetch: (job: string) => Promise<Uint8Array>): Documents {
  const recent = new Map<string, Promise<Uint8Array>>();

  async function share(job: string): Promise<Uint8Array> {
    const bytes = await fetch(job);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return shared;
  }

  return {
    load(job) {
      const bytes = recent.get(job) ?? share(job);
      bytes.catch(() => recent.delete(job));
      recent.delete(job);
      recent.set(job, bytes);
      for (const oldest of recent.keys()) {
        if (recent.size <= capacity) break;
        recent.delete(oldest);
      }
      return bytes;
    },
    drop: (job) => void recent.delete(job),
  };
}
