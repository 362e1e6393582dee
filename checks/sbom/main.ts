/** `node checks/sbom/main.ts` prints the bill of materials of what ships and of what packages it, CycloneDX, from the lock file; with `--count`, how many packages that are. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countsOf, countsText } from './counts.ts';
import { missing, shipped } from './shipped.ts';

const MOST_BYTES = 64 * 1024 * 1024;

const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

function billOfMaterials(): string {
  const written = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
  });
  const bom = shipped(JSON.parse(written));
  const lacking = missing(bom, locked);
  if (lacking.length > 0) throw new Error(`The bill of materials lacks what ships: ${lacking.join(', ')}`);
  return JSON.stringify(bom, undefined, 2);
}

const { values } = parseArgs({ options: { count: { type: 'boolean' } } });
process.stdout.write(`${values.count ? countsText(countsOf(locked)) : billOfMaterials()}\n`);
