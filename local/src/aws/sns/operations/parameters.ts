import type { XmlValue } from '../../../core/protocols/xml.ts';
import { invalidParameter } from '../sns-errors.ts';

/** A map of the query protocol: `<name>.entry.<n>.key` and `.value`. */
export function mapOf(parameters: URLSearchParams, name: string): Record<string, string> {
  const entries: [string, string][] = [];
  for (let index = 1; ; index += 1) {
    const key = parameters.get(`${name}.entry.${index}.key`);
    if (key === null) return Object.fromEntries(entries);
    entries.push([key, parameters.get(`${name}.entry.${index}.value`) ?? '']);
  }
}

/** A list of the query protocol: `<name>.member.<n>`, each read until there is none. */
export function listOf<T>(name: string, read: (prefix: string) => T | undefined): T[] {
  const items: T[] = [];
  for (let index = 1; ; index += 1) {
    const item = read(`${name}.member.${index}`);
    if (item === undefined) return items;
    items.push(item);
  }
}

/** A map as the answers of the query protocol hold it. */
export const entries = (values: Readonly<Record<string, string>>): XmlValue => ({
  entry: Object.entries(values).map(([key, value]) => ({ key, value })),
});

const PAGE = 100;

/** A page of a list, from where `NextToken` says. */
export function page<T>(parameters: URLSearchParams, all: readonly T[], toXml: (item: T) => XmlValue) {
  const start = Number(parameters.get('NextToken') ?? 0);
  if (!Number.isInteger(start) || start < 0) throw invalidParameter('NextToken');
  const more = start + PAGE < all.length;
  return {
    items: { member: all.slice(start, start + PAGE).map(toXml) },
    ...(more ? { NextToken: String(start + PAGE) } : {}),
  };
}
