import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';

const SOURCE = join(import.meta.dirname, 'OpenSearchForTests.java');
const LIBRARIES = join(import.meta.dirname, 'pom.xml');
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** Brings OpenSearch's libraries from Maven Central, unless they are there. Answers why they cannot be had, if so. */
export function installOpenSearch(
  parent: string,
): { readonly folder: string } | { readonly missing: string } {
  const wanted = createHash('sha256').update(readFileSync(LIBRARIES)).update(readFileSync(SOURCE));
  const folder = join(parent, wanted.digest('hex').slice(0, 8));
  if (existsSync(join(folder, 'OpenSearchForTests.class'))) return { folder };
  mkdirSync(folder, { recursive: true });
  for (const [program, ...parameters] of [
    ['mvn', '-q', '-B', '-f', LIBRARIES, COPY, `-DoutputDirectory=${folder}`],
    ['javac', '-cp', join(folder, '*'), '-d', folder, SOURCE],
  ] as const) {
    const { status, stderr, stdout, error } = spawnSync(program, parameters, { encoding: 'utf8' });
    const said = () => `${stderr}${stdout}`.trim().split('\n')[0];
    if (status !== 0) return { missing: `${program}: ${error?.message ?? said()}` };
  }
  return { folder };
}

/** Starts it on loopback with nothing in it. */
export async function startOpenSearch(folder: string) {
  const home = mkdtempSync(join(tmpdir(), 'countersign-opensearch-'));
  const port = await freePort();
  const parameters = ['-Xms256m', '-Xmx256m', '-cp', `${folder}:${folder}/*`, 'OpenSearchForTests', home];
  const child = spawn('java', [...parameters, String(port)], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`OpenSearch ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) {
      const { version } = (await answer.json()) as { version: { number: string } };
      return { url, version: version.number, close };
    }
    await sleep(200);
  }

  async function close(): Promise<void> {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    rmSync(home, { recursive: true, force: true });
  }
}
