import { inspect } from 'node:util';
import { log } from './output/say.ts';
import { Interrupted } from './process/interruption.ts';
import { program } from './program.ts';

/** Whoever reads has read enough, as `head` does, or its terminal is gone. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  log(
    process.env.COUNTERSIGN_DEBUG
      ? inspect(error)
      : `countersign: ${(error as Error).message.replaceAll('\n', '\n  ')}`,
  );
  // What was given up may still wait for answers.
  if (error instanceof Interrupted) process.exit(130);
  process.exitCode = 1;
}
