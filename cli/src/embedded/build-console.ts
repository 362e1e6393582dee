import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from '@countersign/local/content-hash';
import { runInGroup } from './run-in-group.ts';
import { ROOT } from './start-embedded.ts';

const MARKER = join(ROOT, '.countersign', 'console-hash');

/**
 * Builds the console's pages unless they were built from the same sources.
 * @throws Error with what the build printed; `AbortError` once the signal is aborted.
 */
export async function buildConsole(onProgress: (line: string) => void, signal?: AbortSignal): Promise<void> {
  const hash = await contentHash([join(ROOT, 'services', 'console'), join(ROOT, 'events', 'src')]);
  const built = await readFile(MARKER, 'utf8').catch(() => undefined);
  const page = await readFile(join(ROOT, 'services', 'console', 'dist', 'index.html')).catch(() => undefined);
  if (built === hash && page !== undefined) return;
  await runInGroup('npm', ['run', 'build', '-w', 'services/console'], { cwd: ROOT, signal });
  await mkdir(join(ROOT, '.countersign'), { recursive: true });
  await writeFile(MARKER, hash);
  onProgress('built console');
}
