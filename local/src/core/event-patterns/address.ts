import { BlockList, isIP } from 'node:net';
import { invalidPattern } from './invalid-pattern.ts';

type Family = 'ipv4' | 'ipv6';

/** Which addresses event-ruler reads: no zones, and no dots in IPv6. */
function familyOf(value: unknown): Family | undefined {
  if (typeof value !== 'string') return undefined;
  if (isIP(value) === 4) return 'ipv4';
  return isIP(value) === 6 && /^[\da-f:]+$/i.test(value) ? 'ipv6' : undefined;
}

/** A test for the one address of a literal, however it is written; `undefined` for other text. */
export function addressTest(literal: string): ((value: unknown) => boolean) | undefined {
  const family = familyOf(literal);
  if (family === undefined) return undefined;
  const block = new BlockList();
  block.addAddress(literal, family);
  return inBlock(block, family);
}

/** A test for addresses within `<address>/<bits>`; a range of one address is none, as in event-ruler. */
export function cidrTest(range: unknown, path: string): (value: unknown) => boolean {
  const [address = '', bits = '', ...more] = typeof range === 'string' ? range.split('/') : [];
  const family = familyOf(address);
  if (family === undefined || !/^\d{1,3}$/.test(bits) || more.length > 0) {
    throw invalidPattern(`${path}: malformed CIDR ${JSON.stringify(range)}`);
  }
  const longest = family === 'ipv4' ? 32 : 128;
  if (Number(bits) >= longest) {
    const name = family === 'ipv4' ? 'IPv4' : 'IPv6';
    throw invalidPattern(`${path}: malformed CIDR ${range}: ${name} mask bits must be < ${longest}`);
  }
  const block = new BlockList();
  block.addSubnet(address, Number(bits), family);
  return inBlock(block, family);
}

// A block list also takes an IPv4 address for the IPv6 address that embeds it.
const inBlock = (block: BlockList, family: Family) => (value: unknown) =>
  typeof value === 'string' && familyOf(value) === family && block.check(value, family);
