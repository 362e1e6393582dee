import { readdirSync, readFileSync } from 'node:fs';
import { readBrief } from '@countersign/models/brief/read-brief';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { classified, routeText } from '../support/route-text.ts';

const folder = new URL('../../models/twins/', import.meta.url);

/** A short contract, and changes of one place each after which a person must read it. */
interface Twins {
  readonly type: string;
  /** Why even the ordinary contract is not approved automatically, if it is not. */
  readonly reviewedFor?: string;
  readonly text: string;
  readonly changes: readonly { readonly place: string; readonly ordinary: string; readonly risky: string }[];
}

const contracts = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => {
    const twins: Twins = parse(readFileSync(new URL(file, folder), 'utf8'));
    return { name: file.replace('.yaml', ''), ...twins };
  });
const inLine = (words: string) => words.replace(/\s+/g, ' ').trim();

/** The last words of a change that the ordinary twin does not have. */
function changedWords(ordinary: string, risky: string): string {
  let same = 0;
  while (same < ordinary.length && ordinary.at(-1 - same) === risky.at(-1 - same)) same++;
  return inLine(risky.slice(0, risky.length - same)).slice(-25);
}

describe('an ordinary short contract', () => {
  it.each(contracts.filter(({ reviewedFor }) => reviewedFor === undefined))(
    'of $name passes without a person',
    ({ text, type }) => {
      const classification = classified(text);
      expect(classification.contractType).toBe(type);
      const { routing } = routeText(text, classification);
      expect(routing.route, routing.because).toBe('auto-approve');
    },
  );

  it.each(contracts.filter(({ reviewedFor }) => reviewedFor !== undefined))(
    'of $name is reviewed: $reviewedFor',
    ({ text }) => {
      expect(routeText(text, classified(text)).routing.route).not.toBe('auto-approve');
    },
  );
});

describe('its twin with a burden in one hidden place', () => {
  it.each(
    contracts.flatMap(({ name, text, changes }) =>
      changes.map((change) => ({ name, text, ...change, words: change.risky.slice(-60) })),
    ),
  )('goes to a person, with the changed words: $name, $place, …$words', ({ text, ordinary, risky }) => {
    expect(text.split(ordinary)).toHaveLength(2);
    const changed = text.replace(ordinary, () => risky);
    const { burdens } = readBrief(changed);
    const quotes = burdens.flatMap(({ citations }) => citations.map(({ quote }) => inLine(quote)));
    const end = changedWords(ordinary, risky);
    expect(quotes.filter((quote) => quote.includes(end))).not.toEqual([]);
  });
});
