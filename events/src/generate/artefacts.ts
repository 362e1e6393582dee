import * as z from 'zod';
import { CATALOGUE } from '../catalogue.ts';
import type { EventContract } from '../define-event.ts';
import { asyncApi } from './async-api.ts';
import { eventsPage } from './events-page.ts';
import { wiring } from './wiring.ts';

/** JSON Schema (draft 2020-12) of the whole `detail`, open to fields of later minor versions. */
export function jsonSchemaOf(contract: EventContract): Record<string, unknown> {
  const schema = z.toJSONSchema(contract.schema, { io: 'input' });
  return { ...schema, $id: `https://countersign.dev/schemas/${contract.type}.json` };
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Every generated file, by its path below `events/`. */
export function artefacts(): Map<string, string> {
  const files = new Map<string, string>();
  for (const contract of CATALOGUE as readonly EventContract[]) {
    files.set(`schemas/${contract.type}.json`, pretty(jsonSchemaOf(contract)));
  }
  files.set('asyncapi.json', pretty(asyncApi(CATALOGUE as readonly EventContract[])));
  files.set('../docs/events.md', eventsPage(CATALOGUE as readonly EventContract[], jsonSchemaOf));
  files.set('wiring.json', pretty(wiring(CATALOGUE as readonly EventContract[])));
  return files;
}
