import { basename, join, relative } from 'node:path';
import { uploadSite } from '@countersign/console/upload';
import { oneLine } from '@countersign/documents/text/inert-text';
import type { Runtime } from '@countersign/local';
import { SAMPLE_PASSWORD_FILE } from '@countersign/local/aws/cognito/sample-password';
import { Command } from 'commander';
import { SAMPLE_DOMAIN } from '../api/sign-in.ts';
import { takesUpstream, type UpstreamOptions, upstreamOf } from '../embedded/bedrock-upstream.ts';
import { buildConsole } from '../embedded/build-console.ts';
import { published } from '../embedded/people.ts';
import { writeRuntimeFile } from '../embedded/runtime-file.ts';
import { oneMoreParameter, type StackParameters } from '../embedded/stack-parameters.ts';
import { ROOT, startEmbedded } from '../embedded/start-embedded.ts';
import { startedWith } from '../embedded/started-with.ts';
import { subscribePeople } from '../embedded/subscribe-people.ts';
import { scannerOf } from '../embedded/upload-scanner.ts';
import { openTakenFiles } from '../inbox/taken-files.ts';
import { embeddedS3, uploadIfChanged, uploadOnce } from '../inbox/upload.ts';
import { watchInbox } from '../inbox/watch-inbox.ts';
import { atLeast } from '../output/number-option.ts';
import { say } from '../output/say.ts';
import { playbookParameters } from '../playbook/firm-playbook.ts';
import { findDocuments } from '../process/find-documents.ts';
import { npmOfThisProcess } from '../process/npm-there.ts';
import { toldToStop, untilTold } from './until-told-to-stop.ts';

/** The last port that there is. */
const MOST_PORTS = 65_535;

interface StartOptions extends UpstreamOptions {
  readonly port: number;
  readonly objectsPort: number;
  readonly consolePort: number;
  readonly data: string;
  readonly inbox: string;
  readonly samples?: boolean;
  readonly playbook?: string;
  readonly scanUploads?: true | string;
  readonly set?: StackParameters;
}

function welcome(runtime: Runtime, { inbox, data }: StartOptions, seconds: number): void {
  const here = (path: string) => relative(process.cwd(), path) || '.';
  say(`\nCountersign is ready after ${seconds.toFixed(1)} s.\n`);
  say(`  Console     ${runtime.consoleUrl ?? '(no console is packaged)'}`);
  say(`              sign in as reviewer@${SAMPLE_DOMAIN}, or as lead, auditor or uploader there`);
  say(
    `              password ${runtime.samplePassword}   (again: cat ${here(join(data, SAMPLE_PASSWORD_FILE))})`,
  );
  say(`  Inbox       drop PDFs into ${here(inbox)}/, or into s3://${published(runtime, 'inbox-bucket')}`);
  const { accessKeyId, secretAccessKey } = runtime.operatorKey;
  say(`  AWS APIs    export AWS_ENDPOINT_URL=${runtime.endpoint} AWS_REGION=${runtime.region}`);
  say(`              export AWS_ENDPOINT_URL_S3=${runtime.objectsEndpoint}`);
  say(`              export AWS_ACCESS_KEY_ID=${accessKeyId} AWS_SECRET_ACCESS_KEY=${secretAccessKey}`);
  say(`  SQL         PGPASSWORD=$(cat ${here(join(data, 'database-password'))}) \\`);
  say(`              psql ${published(runtime, 'database-url')}`);
  say(`  Kept in     ${here(data)}/ (logs of the functions, mail, everything else)`);
  say('\nnpx countersign status shows where each contract is. Ctrl-C stops; nothing under way is lost.\n');
}

/** Uploads everything dropped into the inbox folder, and the samples where they are wanted. */
async function feed(runtime: Runtime, { inbox, samples, data }: StartOptions): Promise<{ close(): void }> {
  const s3 = embeddedS3(runtime);
  const bucket = published(runtime, 'inbox-bucket');
  const taken = await openTakenFiles(join(data, 'inbox-files.json'));
  const sayTaken = (key: string) => say(`${oneLine(key)} went into the inbox`);
  const upload = async (path: string, key: string) => {
    const fed = await uploadOnce(s3, bucket, taken, { key, path });
    if (fed === 'put') sayTaken(key);
    if (fed === 'gone')
      say(
        `${oneLine(key)} was taken before, and forgotten or deleted since: rename it to have it read again`,
      );
  };
  if (samples) {
    for (const path of await findDocuments([join(ROOT, 'samples')])) {
      const key = `samples/${basename(path)}`;
      if (await uploadIfChanged(s3, bucket, key, path)) sayTaken(key);
    }
  }
  return watchInbox({
    folder: inbox,
    upload,
    onError: (key, error) =>
      say(`${oneLine(key)} could not be uploaded and will be tried again: ${oneLine(error.message)}`),
  });
}

/** The runtime and the console's pages, or neither, as where somebody says before they are there that it is to stop. */
async function startAll(options: StartOptions, told: AbortSignal): Promise<Runtime> {
  const { parameters, ...bedrock } = upstreamOf(options, say);
  const { parameters: scanned, ...scanner } = scannerOf(options.scanUploads);
  const own = await playbookParameters(options.playbook);
  return startedWith(
    startEmbedded({
      port: options.port,
      objectsPort: options.objectsPort,
      consolePort: options.consolePort,
      dataDir: options.data,
      ...bedrock,
      ...scanner,
      parameters: {
        ...parameters,
        ...scanned,
        ...own,
        ...options.set,
      },
      onProgress: say,
      signal: told,
    }),
    buildConsole(say, told),
    async (runtime) => {
      await uploadSite(embeddedS3(runtime), published(runtime, 'console-bucket'));
      await subscribePeople(runtime);
      told.throwIfAborted();
    },
  );
}

/** Feeds a running runtime until somebody asks it to stop. */
async function serve(
  runtime: Runtime,
  options: StartOptions,
  { startedAt, told }: { readonly startedAt: number; readonly told: AbortSignal },
): Promise<void> {
  const forget = await writeRuntimeFile(options.data, runtime);
  const inbox = await feed(runtime, options);
  welcome(runtime, options, (performance.now() - startedAt) / 1000);
  await untilTold(told);
  say('\nStopping …');
  inbox.close();
  await forget();
}

async function start(options: StartOptions): Promise<void> {
  const startedAt = performance.now();
  const told = toldToStop(npmOfThisProcess);
  const runtime = await startAll(options, told).catch((error) => {
    told.throwIfAborted();
    throw error;
  });
  try {
    await serve(runtime, options, { startedAt, told });
  } finally {
    await runtime.stop();
  }
  process.exit(0);
}

export const starting = takesUpstream(new Command('start'))
  .description('starts the embedded runtime and the console, and processes what is dropped into the inbox')
  .option('--port <n>', 'port of all AWS APIs', atLeast(0, MOST_PORTS), 4566)
  .option('--objects-port <n>', 'port of S3 objects, apart from the APIs', atLeast(0, MOST_PORTS), 4568)
  .option('--console-port <n>', 'port of the console', atLeast(0, MOST_PORTS), 4567)
  .option('--data <folder>', 'where everything is kept', join(ROOT, '.countersign', 'data'))
  .option('--inbox <folder>', 'folder to drop PDFs into', join(ROOT, 'inbox'))
  .option('--playbook <file>', "a firm's own playbook instead of the standard one")
  .option(
    '--scan-uploads [clamd]',
    'has uploads scanned before anybody reads them: by the clamd at host:port, else for the EICAR test file alone',
  )
  .option('--set <Name=value...>', 'parameters of the stacks: docs/parameters.md', oneMoreParameter)
  .option('--samples', 'puts the sample contracts into the inbox')
  .action(start);
