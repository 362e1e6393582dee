/** Child process: the embedded runtime of another commit. Told where its sources and its data are; ends with its parent. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [tree = '', dataDir] = process.argv.slice(2);
const entry = join(tree, 'cli', 'src', 'embedded', 'start-embedded.ts');
const { startEmbedded } = await import(pathToFileURL(entry).href);
// Older ones give everybody the same.
const { SAMPLE_PASSWORD } = await import(pathToFileURL(join(tree, 'cli', 'src', 'api', 'sign-in.ts')).href);
const {
  endpoint,
  region,
  operatorKey,
  samplePassword = SAMPLE_PASSWORD,
} = await startEmbedded({
  dataDir,
  onProgress: console.log,
});
process.send?.({ endpoint, region, operatorKey, samplePassword });
process.on('disconnect', () => process.exit());
