import type { BriefParty } from '@countersign/events';
import type { Span } from '../span.ts';
import { loadModels } from '../storage/load-models.ts';

/** What a contract calls a party, just after its name: `Acme Inc., a Utah corporation (the "Seller")`. */
const ROLE =
  /(?:(?:hereinafter|hereafter|herein|collectively|each|individually|referred to(?: herein)? as|called|known as|the|as|or)\b|[\s,(])*[“"‘']([A-Z][\w /&.,'’-]{0,40}?)[.,]?[”"’']/;
/** How far from a name its role may stand: an address and a description fit in. */
const REACH = 420;
const NO_ROLE = /^(?:agreement|effective date|parties|party|term|contract|letter|closing date|recitals)$/i;

function roleOf(text: string, end: number, limit: number): string | null {
  let at = end;
  const stop = Math.min(limit, end + REACH);
  while (at < stop) {
    const found = ROLE.exec(text.slice(at, stop));
    if (!found) return null;
    if (!NO_ROLE.test(found[1]!)) return found[1]!.replace(/\s+/g, ' ');
    at += found.index + found[0].length;
  }
  return null;
}

/** Where contracts name who concludes them: from the first "between" to the recitals. */
const OPENING = 5000;
const LONGEST_NAMING = 1500;
const RECITALS = /\b(?:WHEREAS|RECITALS?|WITNESSETH|BACKGROUND|NOW,? THEREFORE)\b/i;
const NO_PARTY =
  /^(?:the|this|section|article|exhibit|schedule|all|any)\b|\b(?:Agreement|Commission|Act|Date|Plan)$/i;
const INTRODUCED = /\b(?:between|among|by and between|made by|and|with)\s*:?\s+/gi;
/** A name with capitals, its description up to the role, and the role: `Acme Inc., a Utah corporation (the "Seller")`. */
const DEFINED =
  /^([A-Z][\w.&'’/-]*(?:,?\s+(?:[A-Z\d][\w.&'’/-]*|of|the|and|&)(?![\w])){0,9})[^()“”"]{0,300}\([^()“”"]{0,60}[“"]([^“”"]{1,40})[“”"]/;

/** Parties that the opening introduces with the role it gives them. */
function introducedParties(text: string): (Span & { role: string })[] {
  const from = text.slice(0, OPENING).search(/\b(?:between|among|made by)\b/i);
  if (from < 0) return [];
  const naming = text.slice(from, from + LONGEST_NAMING);
  const stop = naming.search(RECITALS);
  const opening = text.slice(0, from + (stop < 0 ? naming.length : stop));
  const found: (Span & { role: string })[] = [];
  for (const match of opening.slice(from).matchAll(INTRODUCED)) {
    const start = from + match.index + match[0].length;
    const defined = DEFINED.exec(opening.slice(start, start + 600));
    if (!defined || NO_ROLE.test(defined[2]!)) continue;
    const name = defined[1]!.replace(/[\s,]+$/, '').replace(/\s+(?:and|of|the)$/, '');
    if (name.length < 4 || NO_PARTY.test(name) || found.some(({ end }) => start < end)) continue;
    found.push({
      start,
      end: start + name.length,
      role: defined[2]!.replace(/[.,]$/, '').replace(/\s+/g, ' '),
    });
  }
  return found;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The parties, as the contract writes them, in the order in which it names them. */
export function findParties(text: string): BriefParty[] {
  const { readParties, readFields } = loadModels();
  const trained = readParties(text);
  const read = trained.length >= 2 ? trained : readFields(text).parties;
  const introduced = introducedParties(text);
  const missing = introduced.filter(
    (party) =>
      !read.some(
        (each) =>
          overlaps(each, party) ||
          text.slice(each.start, each.end).toLowerCase() === text.slice(party.start, party.end).toLowerCase(),
      ),
  );
  const all: Span[] = [...read, ...(read.length < 2 ? missing : [])];
  const found = all.toSorted((a, b) => a.start - b.start);
  return found.map(({ start, end }, index) => ({
    name: text.slice(start, end).replace(/\s+/g, ' '),
    role:
      introduced.find((party) => overlaps(party, { start, end }))?.role ??
      roleOf(text, end, found[index + 1]?.start ?? text.length),
    citations: [{ quote: text.slice(start, end), start, end }],
  }));
}
