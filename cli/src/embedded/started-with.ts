/** Something that runs until it is stopped. */
interface Running {
  stop(): Promise<void>;
}

/**
 * What was started, once what it needs beside is there too; or neither. What runs is stopped where the other fails: nobody
 * would know of it, and it would hold its folder.
 * @throws what either failed with
 */
export async function startedWith<R extends Running>(
  starting: Promise<R>,
  beside: Promise<void>,
  after: (running: R) => Promise<void>,
): Promise<R> {
  const [started, done] = await Promise.allSettled([starting, beside]);
  if (started.status === 'rejected') throw started.reason;
  try {
    if (done.status === 'rejected') throw done.reason;
    await after(started.value);
    return started.value;
  } catch (error) {
    await started.value.stop();
    throw error;
  }
}
