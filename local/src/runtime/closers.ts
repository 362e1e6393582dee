/** What has to be closed, in the order in which it was opened. */
export interface Closers {
  add(close: () => unknown): void;
  /** Closes the last opened first, each even if another fails. @throws the first failure. */
  closeAll(): Promise<void>;
}

export function createClosers(): Closers {
  const opened: (() => unknown)[] = [];
  return {
    add: (close) => opened.push(close),
    async closeAll() {
      const failures: unknown[] = [];
      for (let close = opened.pop(); close !== undefined; close = opened.pop()) {
        try {
          await close();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
