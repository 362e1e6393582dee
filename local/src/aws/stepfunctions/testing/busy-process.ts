import { randomUUID } from 'node:crypto';
import { createFixture, inRow, invoke } from './fixture.ts';
import { createManualClock } from './manual-clock.ts';

/**
 * Starts executions without end, in the journal of the folder given, and says each on a line once the API has
 * acknowledged it. Tests kill this process.
 */
const each = { Type: 'Map', ItemProcessor: inRow({ Double: invoke('double') }) };
const { start } = await createFixture({
  dataDir: process.argv[2] ?? '',
  clock: createManualClock(Date.now()),
  functions: { double: (n: number) => new Promise((resolve) => setTimeout(resolve, 5, n * 2)) },
  machinePrefix: randomUUID(),
});
for (let n = 0; ; n++) {
  const arn = await start(inRow({ Each: each }), [n, n + 1]);
  await new Promise((said) => process.stdout.write(`${JSON.stringify({ arn, n })}\n`, said));
}
