import { readFileSync } from 'node:fs';
import { processTree } from './cpu-seconds.ts';

const SAMPLED_MS = 500;
/** Who is below is looked up once in so many samples: it takes a look at every process of the machine. */
const SAMPLES_OF_A_TREE = 10;

/** Resident memory of a process, from Linux' `/proc`; none of one that has ended. */
function residentBytes(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Resident bytes of the processes of a tree; of this process alone where there is no `/proc`. */
const residentOf = (tree: readonly string[] | undefined): number =>
  tree === undefined ? process.memoryUsage.rss() : tree.reduce((sum, pid) => sum + residentBytes(pid), 0);

/** Samples the memory of this process and all below it twice a second, and answers the highest when stopped. */
export function watchPeakMemory(): () => number {
  let tree = processTree();
  let peak = residentOf(tree);
  let samples = 0;
  const timer = setInterval(() => {
    samples += 1;
    if (samples % SAMPLES_OF_A_TREE === 0) tree = processTree();
    peak = Math.max(peak, residentOf(tree));
  }, SAMPLED_MS).unref();
  return () => {
    clearInterval(timer);
    return Math.max(peak, residentOf(processTree()));
  };
}
