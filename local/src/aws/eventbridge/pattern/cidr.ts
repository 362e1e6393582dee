import { BlockList, isIP } from 'node:net';
import { invalidPattern } from './invalid-pattern.ts';

/** An IPv4 or IPv6 address within `<address>/<bits>`. */
export function compileCidr(range: unknown, path: string): (value: unknown) => boolean {
  const [address = '', bits = ''] = typeof range === 'string' ? range.split('/') : [];
  const version = isIP(address);
  const longest = version === 4 ? 32 : 128;
  if (version === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > longest) {
    throw invalidPattern(`${path}: malformed CIDR ${JSON.stringify(range)}`);
  }
  const block = new BlockList();
  block.addSubnet(address, Number(bits), version === 4 ? 'ipv4' : 'ipv6');
  return (value) => {
    if (typeof value !== 'string' || isIP(value) === 0) return false;
    return block.check(value, isIP(value) === 4 ? 'ipv4' : 'ipv6');
  };
}
