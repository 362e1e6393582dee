import { fork } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';

const shape = z.object({
  endpoint: z.url(),
  region: z.string(),
  operatorKey: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
  samplePassword: z.string(),
});

/** The embedded runtime of another commit, whose sources are at `tree`, in a process group of its own. */
export async function startEarlier(tree: string, dataDir: string) {
  const child = fork(new URL('./earlier-process.ts', import.meta.url), [tree, dataDir], {
    cwd: tree,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the runtime at ${tree} ended with ${code}: ${printed}`);
  });
  const [word] = await Promise.race([once(child, 'message'), ended]);
  // Its end is expected from here on.
  ended.catch(() => undefined);
  return {
    ...shape.parse(word),
    /** Ends every process of it as a power cut would. */
    async kill(): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'close');
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await gone;
    },
  };
}
