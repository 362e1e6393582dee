import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..');
const PLUGIN = 'refuse-stage.cjs';

/** As osls loads a plugin: once, with the command it was called with. */
const RefuseStage: new (serverless: {
  readonly service: { readonly provider: { readonly stage: string; readonly region: string } };
  readonly classes: { readonly Error: typeof Error };
  readonly processedInput: { readonly commands: readonly string[] };
}) => { readonly hooks: { initialize(): void } } = createRequire(import.meta.url)(`../deploy/${PLUGIN}`);

const call = (stage: string, command: string) => () =>
  new RefuseStage({
    service: { provider: { stage, region: 'eu-central-1' } },
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

/** What serverless says of a command in the folder of a service, and how it ends. */
function osls(command: string, stage: string) {
  const serverless = createRequire(import.meta.url).resolve('serverless/bin/serverless.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [serverless, command, '--stage', stage], {
    cwd: join(ROOT, 'services', 'platform'),
    env: NOWHERE,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

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
    const { status, said } = osls('deploy', 'local');
    expect(said).toContain("the stage local is the embedded runtime's");
    expect(status).toBe(1);
  }, 60_000);
});

describe('the name of a stage', () => {
  it.each(['package', 'deploy', 'deploy function'])(
    'is refused by serverless %s where another is given for it',
    (command) => {
      expect(call('prod-eu', command)).toThrow(
        'prod-eu has a hyphen: whoever reaches the stage prod by its name reaches this one, too. Take another name: lower-case letters and digits',
      );
    },
  );

  it.each([
    ['Dev', 'buckets cannot be named after Dev'],
    ['1dev', 'buckets cannot be named after 1dev'],
    ['dev_2', 'buckets cannot be named after dev_2'],
    ['dev*', 'buckets cannot be named after dev*'],
    ['-dev', '-dev has a hyphen'],
    [' ', 'buckets cannot be named after'],
    ['', 'a stage has a name'],
    ['productionofeurope', 'has 18 characters, and 15 fit into names in eu-central-1'],
    ['awsdev', 'Cognito takes no domain with aws'],
  ])('is not %j', (stage, words) => {
    expect(call(stage, 'package')).toThrow(words);
  });

  it.each(['dev', 'production', 'team1', 'local'])('is %s', (stage) => {
    expect(call(stage, 'package')).not.toThrow();
  });

  it('is not asked for by who looks at what stands or takes it away', () => {
    for (const command of ['remove', 'info', 'print']) expect(call('prod-eu', command)).not.toThrow();
  });

  it.each([
    ['package', 'prod-eu', 'prod-eu has a hyphen'],
    ['deploy', 'Dev', 'buckets cannot be named after Dev'],
  ])(
    'stops serverless %s --stage %s, which says why and what else',
    (command, stage, words) => {
      const { status, said } = osls(command, stage);
      expect(said).toContain(words);
      expect(said).toContain('Take another name');
      expect(status).toBe(1);
    },
    60_000,
  );
});
