import { watch } from 'node:fs';
import { mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';

export interface InboxOptions {
  readonly folder: string;
  /** Takes a file that is complete, by its path and its path below the folder. */
  readonly upload: (path: string, key: string) => Promise<void>;
  /** Told of a file that could not be taken, once for each cause: it is tried again until it can. */
  readonly onError: (key: string, error: Error) => void;
  /** Between two tries of such a file, in ms. */
  readonly retryAfter?: number;
}

const isContract = (key: string): boolean =>
  key.toLowerCase().endsWith('.pdf') && !key.split(/[\\/]/).some((part) => part.startsWith('.'));

/** What stands for bytes that are no UTF-8, where a name is read as text. */
const UNREADABLE = '\ufffd';

/** @throws Error for a file that lies elsewhere: whoever may put a link here would have it read in the runtime's name. */
async function assertInside(folder: string, path: string): Promise<void> {
  const within = relative(await realpath(folder), await realpath(path));
  if (within.startsWith('..') || isAbsolute(within))
    throw new Error('it is a link to a file outside of the inbox; put the file itself there');
}

/** A file is complete when its size and time have not changed for this long. */
const SETTLED_MS = 400;

/**
 * Uploads every PDF in a folder, now and whenever one is put there or changed. The files stay where they are;
 * what `upload` does with one that it has seen before is its business.
 */
export async function watchInbox({
  folder,
  upload,
  onError,
  retryAfter = 10_000,
}: InboxOptions): Promise<{ close(): void }> {
  await mkdir(folder, { recursive: true });
  const pending = new Map<string, NodeJS.Timeout>();
  /** Size and time of each file when it was taken. */
  const taken = new Map<string, string>();
  /** Why a file could not be taken when that was last tried. */
  const refused = new Map<string, string>();
  let closed = false;
  let nextScan: NodeJS.Timeout | undefined;

  async function settle(key: string, before?: string): Promise<void> {
    const path = join(folder, key);
    const found = await stat(path).catch(() => undefined);
    pending.delete(key);
    if (!found?.isFile()) return;
    const state = `${found.size} ${found.mtimeMs}`;
    if (taken.get(key) === state) return;
    if (state !== before) return schedule(key, state);
    taken.set(key, state);
    try {
      await assertInside(folder, path);
      await upload(path, key);
      refused.delete(key);
    } catch (error) {
      taken.delete(key);
      tryLater(key, error as Error);
    }
  }

  function tell(key: string, error: Error): void {
    if (refused.get(key) !== error.message) onError(key, error);
    refused.set(key, error.message);
  }

  /** A file that is there and that nobody can open by its name would lie in the inbox unread, and nobody would know. */
  async function tellUnreadable(key: string): Promise<void> {
    const found = await stat(join(folder, key)).catch(() => undefined);
    if (!found) tell(key, new Error('its name is no UTF-8, so that nothing can open it; rename it'));
  }

  function tryLater(key: string, error: Error): void {
    tell(key, error);
    if (!closed && !pending.has(key))
      pending.set(
        key,
        setTimeout(() => void settle(key), retryAfter),
      );
  }

  function schedule(key: string, before?: string): void {
    if (!isContract(key)) return;
    clearTimeout(pending.get(key));
    pending.set(
      key,
      setTimeout(() => void settle(key, before), before === undefined ? 0 : SETTLED_MS),
    );
  }

  async function scan(): Promise<void> {
    for (const name of await readdir(folder, { recursive: true })) {
      if (name.includes(UNREADABLE) && isContract(name)) await tellUnreadable(name);
      if (!pending.has(name)) schedule(name);
    }
  }

  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name) schedule(name);
    // What is put into a new folder before that is watched makes no event.
    clearTimeout(nextScan);
    nextScan = setTimeout(() => void scan().catch((error: Error) => onError(folder, error)), SETTLED_MS);
  });
  await scan();
  return {
    close() {
      closed = true;
      watcher.close();
      clearTimeout(nextScan);
      for (const timer of pending.values()) clearTimeout(timer);
    },
  };
}
