/** `npm run package`: packages every service for the embedded runtime. */
import { join } from 'node:path';
import { packageServices } from './package-services.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const startedAt = performance.now();
try {
  const packages = await packageServices({ root, onProgress: (line) => console.error(line) });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `${packages.length} services packaged in ${seconds} s: ${packages.map((p) => p.service).join(', ')}`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
