import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { paginateListExecutions, paginateListStateMachines } from '@aws-sdk/client-sfn';
import { routingV1 } from '@countersign/events';
import { archivedEvents, archivedSoFar } from '../support/archive.ts';
import type { System } from '../support/system.ts';
import { deadLettersOf } from './dead-letters.ts';
import type { Evidence, RunEvidence } from './evidence.ts';
import { indexEntries } from './index-entries.ts';
import { readMails } from './mails.ts';
import { readTables } from './tables.ts';

/**
 * Collects from S3, Step Functions, queues, archive, tables, index, mailboxes and the API what the oracle looks at.
 * @param dataDir data folder of the embedded runtime
 */
export async function collectEvidence(
  system: System,
  given: Pick<Evidence, 'kills' | 'databaseKills' | 'wind' | 'dropped' | 'unreadable' | 'putBack'>,
  dataDir: string,
): Promise<Evidence> {
  const listed = await system.operator.listRuns({});
  const runIds = listed.map(({ runId }) => runId);
  // An end that never comes to the archive is for the oracle to tell.
  const archived = await archivedEvents(system, ...runIds).catch(() => archivedSoFar(system, ...runIds));
  const executions = await executionsOf(system);
  const [contracts, pages] = [await indexEntries(system, 'contract'), await indexEntries(system, 'page')];
  const mails = await readMails(dataDir);
  const { announced, toldAt, outbox, mailMarks } = await readTables(system, dataDir);
  const runs: RunEvidence[] = [];
  for (const { runId } of listed) {
    const run = await system.operator.getRun(runId);
    const idsOf = (entries: typeof pages) =>
      entries.filter((each) => each.runId === runId).map(({ id }) => id);
    const versions = await versionsOf(system, runId);
    const reviewIds = run.reviews.map(({ reviewId }) => reviewId);
    const names = [runId, ...reviewIds];
    runs.push({
      run,
      announced: announced.get(runId) ?? null,
      execution: executions.find(({ name }) => name === runId)?.status,
      versions,
      events: archived.filter(({ subject }) => subject === runId),
      indexed: { contract: idsOf(contracts), page: idsOf(pages) },
      mails: mails.filter(({ text }) => names.some((name) => text.includes(name))),
      mailMarks: mailMarks.filter((mark) => mark.runId === runId),
      toldAt: Object.fromEntries([...toldAt].filter(([reviewId]) => reviewIds.includes(reviewId))),
      claims: await claimsOf(system, versions),
      alertTexts: await alertTextsOf(system, versions),
    });
  }
  return { ...given, runs, executions, deadLetters: await deadLettersOf(system), outbox };
}

async function executionsOf({ sfn }: System): Promise<Evidence['executions']> {
  const found: { name: string; status: string }[] = [];
  for await (const { stateMachines = [] } of paginateListStateMachines({ client: sfn }, {}))
    for (const { stateMachineArn } of stateMachines)
      for await (const { executions = [] } of paginateListExecutions({ client: sfn }, { stateMachineArn }))
        for (const { name = '', status = '' } of executions) found.push({ name, status });
  return found;
}

/** A run has a hundred documents at most, and a page holds a thousand. */
async function versionsOf({ s3, documents }: System, runId: string): Promise<string[]> {
  const listing = new ListObjectVersionsCommand({ Bucket: documents, Prefix: `runs/${runId}/` });
  const { Versions = [], IsTruncated } = await s3.send(listing);
  if (IsTruncated) throw new Error(`${runId} has more than a thousand documents`);
  return Versions.map(({ Key = '' }) => Key);
}

const CLAIM = /\/alerts\/(?<reason>[^/]+)\/(?<attempt>\d+)\/claimed\.json$/;

/** By their keys, in which the attempts of an alert are numbered. */
async function claimsOf(system: System, keys: readonly string[]): Promise<RunEvidence['claims']> {
  const read = keys.map(async (key) => {
    const named = CLAIM.exec(key)?.groups;
    if (!named) return [];
    const { claimedAt } = (await system.readDocument(key)) as { claimedAt: string };
    const ended = (word: string) => keys.includes(key.replace('claimed.json', `${word}.json`));
    const how = { failed: ended('failed'), unknown: ended('unknown') };
    return [{ reason: named.reason!, attempt: Number(named.attempt), claimedAt, ...how }];
  });
  return (await Promise.all(read)).flat().toSorted((a, b) => a.attempt - b.attempt);
}

async function alertTextsOf(system: System, keys: readonly string[]): Promise<RunEvidence['alertTexts']> {
  const routings = keys.filter((key) => /\/routing\/\d+\.json$/.test(key));
  const read = routings.map(async (key) => routingV1.parse(await system.readDocument(key)).alerts);
  return (await Promise.all(read)).flat();
}
