import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { exportFromDeployment } from '../audit/export/export-from-deployment.ts';
import { exportText } from '../audit/export/export-text.ts';
import { lookAtGuards } from '../audit/guards/look-at-guards.ts';
import { lookAtRecording } from '../audit/guards/look-at-recording.ts';
import { operationsSince } from '../audit/operations-since.ts';
import { sealNow } from '../audit/seal-now.ts';
import { guardsText, verificationText } from '../audit/verification-text.ts';
import { verifyDeployment } from '../audit/verify-deployment.ts';
import { touchesText, unknownText } from '../audit/who/touch.ts';
import { touchesOf } from '../audit/who/touches-of.ts';
import { type ConnectOptions, connect } from '../embedded/connect.ts';
import { AS_INSTANT, instant } from '../output/instant-option.ts';
import { log, say, sayJson } from '../output/say.ts';
import { operation } from './operations.ts';

interface VerifyOptions extends ConnectOptions {
  readonly trustKey?: readonly string[];
  readonly head?: { readonly sequence: number; readonly sha256: string };
  readonly forgottenUnnotedUntil?: Date;
  readonly tables: boolean;
  readonly documents: boolean;
  readonly guards: boolean;
  readonly json?: boolean;
}

function keptHead(text: string) {
  const [, sequence, sha256] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!sequence || !sha256)
    throw new InvalidArgumentError('A head is <number>:<SHA-256>, as verify prints it.');
  return { sequence: Number(sequence), sha256 };
}

const verify = operation('verify', 'proves that nothing recorded was altered, removed or slipped in')
  .option('--trust-key <arn...>', 'a signing key of earlier times, beside those of this stage')
  .option('--head <number:sha256>', 'a head of the chain that was kept elsewhere', keptHead)
  .option(
    '--forgotten-unnoted-until <instant>',
    `until when runs were forgotten by a version that kept no note of who asked for it, ${AS_INSTANT}`,
    instant,
  )
  .option('--no-tables', 'leaves out decisions and served reports, which need a token on AWS')
  .option('--no-documents', 'leaves out the documents that records name')
  .option(
    '--no-guards',
    'leaves out what guards stores and recording: Object Lock, versions, policies, keys, the rule and the queues of audit',
  )
  .option('--json', 'prints JSON')
  .action(async ({ trustKey, head, forgottenUnnotedUntil, json, ...options }: VerifyOptions) => {
    const { tables, documents } = options;
    const deployment = await connect(options);
    // First: a key that is to be deleted answers nobody, and then this says why.
    const guards = options.guards
      ? [...(await lookAtGuards(deployment)), ...(await lookAtRecording(deployment))]
      : undefined;
    if (guards && guards.length > 0) {
      process.exitCode = 1;
      log(guardsText(guards));
    }
    const verification = await verifyDeployment(deployment, {
      ...{ tables, documents },
      ...(trustKey && { trustKeys: trustKey }),
      ...(head && { keptHead: head }),
      ...(forgottenUnnotedUntil && { forgottenUnnotedUntil: forgottenUnnotedUntil.toISOString() }),
    });
    if (verification.breaches.length > 0) process.exitCode = 1;
    if (json) sayJson({ ...verification, guards });
    else say(verificationText(verification, { tables, documents, guards }));
  });

const seal = operation('seal', 'seals now what waits for the hourly digest').action(
  async (options: ConnectOptions) => {
    await sealNow(await connect(options));
    say('Sealed. countersign audit verify shows the new head.');
  },
);

interface ExportCommandOptions extends ConnectOptions {
  readonly out?: string;
  readonly withDocuments?: boolean;
  readonly timeStamp?: string;
}

const exporting = operation('export', 'writes a proof of one run that anyone verifies offline')
  .argument('<runId>')
  .option('--out <folder>', 'where to, proof-<runId> unless given')
  .option('--with-documents', 'copies the documents too: source, text, report and what they rest on')
  .option('--time-stamp <url>', 'has an authority stamp the proof (RFC 3161)')
  .action(async (runId: string, { out, withDocuments, timeStamp, ...options }: ExportCommandOptions) => {
    const folder = resolve(out ?? `proof-${runId}`);
    const exported = await exportFromDeployment(await connect(options), {
      runId,
      folder,
      withDocuments: withDocuments ?? false,
      authority: timeStamp,
    });
    if (exported.leftOut.altered.length > 0) process.exitCode = 1;
    say(exportText(exported, folder));
  });

const who = operation('who', 'shows who touched a contract, its text and its report')
  .argument('<runId>')
  .option('--json', 'prints each call as JSON')
  .action(async (runId: string, { json, ...options }: ConnectOptions & { readonly json?: boolean }) => {
    const { touches, doubts } = await touchesOf(await connect(options), runId);
    for (const line of doubts) log(line);
    if (json) sayJson(touches);
    else say(`${touchesText(touches)}\n\n${unknownText()}`);
  });

const DAY_MS = 86_400_000;

const operations = operation(
  'operations',
  'shows who stepped in: cancels, redrives, discards, replays, forgets',
)
  .option('--since <instant>', `from when on, ${AS_INSTANT}; the last seven days unless given`, instant)
  .option('--json', 'prints each step as JSON')
  .action(async ({ since, json, ...options }: ConnectOptions & { since?: Date; json?: boolean }) => {
    const from = since ?? new Date(Date.now() - 7 * DAY_MS);
    const touches = await operationsSince(await connect(options), from);
    if (json) sayJson(touches);
    else if (touches.length === 0) say(`Nobody stepped in since ${from.toISOString()}.`);
    else say(touchesText(touches));
  });

export const audit = new Command('audit')
  .description('the audit archive')
  .addCommand(verify)
  .addCommand(seal)
  .addCommand(exporting)
  .addCommand(who)
  .addCommand(operations);
