import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';

/** `countersign start` as a user runs it, in a process group of its own so that all of it can be killed at once. */
export async function startCountersign(folder: string) {
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'cli', 'bin', 'countersign.js'),
      'start',
      ...['--port', '0', '--objects-port', '0', '--console-port', '0'],
      ...['--data', join(folder, 'data'), '--inbox', join(folder, 'inbox')],
    ],
    { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  const exported = (name: string) => new RegExp(`${name}=(\\S+)\\s`).exec(printed)?.[1] ?? '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      if (exported('AWS_SECRET_ACCESS_KEY') !== '') resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => reject(new Error(`countersign start ended with ${code}: ${printed}`)));
  });
  return {
    endpoint: exported('AWS_ENDPOINT_URL'),
    region: exported('AWS_REGION'),
    operatorKey: {
      accessKeyId: exported('AWS_ACCESS_KEY_ID'),
      secretAccessKey: exported('AWS_SECRET_ACCESS_KEY'),
    },
    /** Ends every process of it as a power cut would. */
    async kill(): Promise<void> {
      const gone = new Promise((resolve) => child.once('close', resolve));
      process.kill(-child.pid!, 'SIGKILL');
      await gone;
    },
  };
}
