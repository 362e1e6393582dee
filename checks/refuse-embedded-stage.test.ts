import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..');
const PLUGIN = 'refuse-embedded-stage.cjs';

/** As osls loads a plugin: once, with the command it was called with. */
const RefuseEmbeddedStage: new (serverless: {
  readonly service: { readonly provider: { readonly stage: string } };
  readonly classes: { readonly Error: typeof Error };
  readonly processedInput: { readonly commands: readonly string[] };
}) => { readonly hooks: { initialize(): void } } = createRequire(import.meta.url)(`../deploy/${PLUGIN}`);

const call = (stage: string, command: string) => () =>
  new RefuseEmbeddedStage({
    service: { provider: { stage } },
    classes: { Error },
    processedInput: { commands: command.split(' ') },
  }).hooks.initialize();

/** A deployment that reaches nobody: neither credentials nor AWS. */
const NOWHERE = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  SLS_TRACKING_DISABLED: '1',
};

describe('the stage of the embedded runtime', () => {
  it.each(['deploy', 'deploy function'])('is refused by serverless %s', (command) => {
    expect(call('local', command)).toThrow(/the stage local .* ten years under COMPLIANCE/);
  });

  it('is packaged, which the embedded runtime does', () => {
    expect(call('local', 'package')).not.toThrow();
  });

  it.each(['dev', 'production', 'localhost'])('is not %s, which is deployed', (stage) => {
    expect(call(stage, 'deploy')).not.toThrow();
  });

  it.each(globSync('services/*/serverless.yml', { cwd: ROOT }))('is refused by %s', (file) => {
    expect(parse(readFileSync(join(ROOT, file), 'utf8')).plugins.modules).toContain(PLUGIN);
  });

  it('is refused before anything is packaged or asked of AWS', () => {
    const serverless = createRequire(import.meta.url).resolve('serverless/bin/serverless.js');
    const cwd = join(ROOT, 'services', 'platform');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [serverless, 'deploy', '--stage', 'local'],
      { cwd, env: NOWHERE, encoding: 'utf8' },
    );
    expect(stdout + stderr).toContain("the stage local is the embedded runtime's");
    expect(status).toBe(1);
  }, 60_000);
});
