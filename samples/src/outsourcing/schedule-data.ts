import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const level = z.tuple([z.string(), z.string(), z.string(), z.number()]);

const service = z.strictObject({
  name: z.string(),
  lead: z.string(),
  scope: z.string(),
  tasks: z.array(z.string()).min(5),
  customer: z.string(),
  excluded: z.string(),
  unit: z.string(),
  baseline: z.number(),
  price: z.number().describe('Pounds for each unit at the baseline'),
  levels: z.array(level).length(4).describe('Measure, target, minimum, weight'),
  data: z.tuple([z.string(), z.string()]).describe('Whose data, and which'),
  recovery: z.tuple([z.string(), z.string(), z.string()]).describe('Time to recover, data at risk, fallback'),
});
export type Service = z.infer<typeof service>;

const places = z.strictObject({
  regions: z.array(z.strictObject({ name: z.string(), factor: z.number(), currency: z.string() })),
  roles: z.array(z.strictObject({ name: z.string(), day: z.number(), note: z.string() })),
  sites: z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.number(), z.string()])),
});
export type Places = z.infer<typeof places>;
export type Site = Places['sites'][number];

export function readServices(): Service[] {
  return z.array(service).parse(parse(readScheduleText('services.yaml')));
}

export function readPlaces(): Places {
  return places.parse(parse(readScheduleText('places.yaml')));
}

export function readScheduleText(name: string): string {
  return readFileSync(new URL(`../../contracts/schedules/${name}`, import.meta.url), 'utf8');
}
