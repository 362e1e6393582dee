import { inspect } from 'node:util';
import { log } from './output/say.ts';
import { program } from './program.ts';

try {
  await program.parseAsync();
} catch (error) {
  log(process.env.COUNTERSIGN_DEBUG ? inspect(error) : `countersign: ${(error as Error).message}`);
  process.exitCode = 1;
}
