import { isStorable } from '@countersign/shared';
import { isFolderMarker } from '../domain/intake/object-created.ts';
import { eachOf } from './each-of.ts';
import { nextInTurn } from './next-in-turn.ts';
import { overlooked } from './overlooked.ts';
import type { Candidate } from './receive-object.ts';
import type { ListedObject } from './source.ts';
import type { SweepPorts } from './sweep.ts';
import { takeIn } from './take-in.ts';

/** Objects of a page that have been there for a while and have no run. */
async function overlookedOf(
  { transact, inbox }: SweepPorts,
  page: readonly ListedObject[],
  since: Date,
): Promise<Candidate[]> {
  const isOld = ({ lastModified }: ListedObject) => lastModified <= since;
  // A key that no table can hold stays with the dead letters of intake, and keeps no other from being looked up.
  const old = page.filter((each) => isOld(each) && !isFolderMarker(each.key) && isStorable(each.key));
  const keys = old.map(({ key }) => key);
  const known = await transact((repositories) => repositories.runs.knownObjects(inbox, keys));
  const seen = new Set(known.map(({ objectKey, etag }) => `${etag} ${objectKey}`));
  return old
    .filter(({ key, etag }) => !seen.has(`${etag} ${key}`))
    .map(({ key }) => ({ bucket: inbox, key, via: 'sweep', redelivered: true }));
}

/** Of those whose intake stopped, and of those that wait for a scanner, as many each. */
const AT_ONCE = 100;

/** Runs that were received a while ago, and whose intake did not come to its end. */
async function stuck({ transact }: SweepPorts, since: Date): Promise<Candidate[]> {
  const found = await transact(async (repositories) => {
    const { runs } = repositories;
    const next = (place: string, list: 'unannouncedBefore' | 'unreadBefore') =>
      nextInTurn(repositories, place, AT_ONCE, (part) => runs[list](since, part));
    return [...(await next('intakes', 'unannouncedBefore')), ...(await next('scans', 'unreadBefore'))];
  });
  return found.map(({ bucket, objectKey, versionId, reportType, side, via }) => ({
    bucket,
    key: objectKey,
    versionId: versionId ?? undefined,
    reportType,
    side: side ?? undefined,
    via,
    redelivered: true,
  }));
}

/** Pages of the inbox that one sweep looks at, so that it costs no more however much was ever uploaded. */
const MOST_PAGES = 5;
const PLACE = 'inbox';

/** The next stretch of the inbox, after which the place is kept; from the beginning again after the end. */
async function nextStretch({ transact, source, inbox }: SweepPorts): Promise<readonly ListedObject[]> {
  const name = `${PLACE} ${inbox}`;
  const after = await transact(({ bookmarks }) => bookmarks.find(name));
  const objects: ListedObject[] = [];
  let pages = 0;
  for await (const page of source.list(inbox, after)) {
    objects.push(...page);
    pages += 1;
    if (pages === MOST_PAGES) break;
  }
  const place = pages === MOST_PAGES ? (objects.at(-1)?.key ?? '') : '';
  await transact(({ bookmarks }) => bookmarks.save(name, place));
  return objects;
}

/** Takes in objects that have no run, and takes up runs that never started; answers how many. */
export const sweepInbox = (ports: SweepPorts) => async (): Promise<number> => {
  const since = overlooked(ports);
  const candidates = await stuck(ports, since);
  candidates.push(...(await overlookedOf(ports, await nextStretch(ports), since)));
  await eachOf(candidates, takeIn(ports));
  return candidates.length;
};
