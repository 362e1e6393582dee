import type { Run } from '../domain/run.ts';
import type { Part, Repositories } from './repositories.ts';

const placeOf = ({ receivedAt, runId }: Run) => `${receivedAt.toISOString()} ${runId}`;

/**
 * Of runs that are listed oldest first, those that were looked at longest ago: behind the place that was kept, then from
 * the beginning. Keeps the place of the last, so that none hides another, however many there are.
 */
export async function nextInTurn(
  { bookmarks }: Repositories,
  place: string,
  limit: number,
  list: (part: Part) => Promise<Run[]>,
): Promise<Run[]> {
  const [at, id] = (await bookmarks.find(place)).split(' ');
  const after = at && id ? { at: new Date(at), id } : undefined;
  const newer = await list({ limit, ...(after && { after }) });
  const left = limit - newer.length;
  const fromFirst = after && left > 0 ? await list({ limit: left }) : [];
  const known = new Set(newer.map(({ runId }) => runId));
  const found = [...newer, ...fromFirst.filter(({ runId }) => !known.has(runId))];
  const last = found.at(-1);
  await bookmarks.save(place, last ? placeOf(last) : '');
  return found;
}
