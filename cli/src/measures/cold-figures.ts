import { packageServices } from '@countersign/local';
import { coldStartsOf } from '@countersign/local/runtime/packaging/cold-starts';
import { ROOT, STAGE } from '../embedded/start-embedded.ts';
import type { Figure } from './figure.ts';

/** What each bundle takes to be imported, by itself and against its clients of the AWS SDK alone, and its bytes. */
export async function coldFigures(onLine: (line: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const service of await packageServices({ root: ROOT, stage: STAGE, onProgress: onLine })) {
    for (const { handler, bytes, milliseconds, clientsMilliseconds } of await coldStartsOf(service)) {
      const name = `${service.service} ${handler.replace(/^.*\//, '')}`;
      figures.push({ name: `cold start of ${name}`, value: milliseconds, unit: 'ms of CPU' });
      if (clientsMilliseconds)
        figures.push({
          name: `cold start of ${name}, over its SDK clients alone`,
          value: milliseconds / clientsMilliseconds,
          unit: 'times',
        });
      figures.push({ name: `bundle of ${name}`, value: bytes / 1000, unit: 'kB' });
    }
  }
  return figures;
}
