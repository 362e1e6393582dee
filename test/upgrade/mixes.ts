/** So many mixes that each of ten services is newer in two of its own. */
const MIXES = 5;

/**
 * Which services to take from the newer commit, in as few mixes as it takes for each service to be once newer and once
 * older than each other one: each is newer in another pair of the five mixes, and no pair holds another.
 * @throws Error for more services than there are pairs.
 */
export function mixesOf(services: readonly string[]): string[][] {
  const mixes = Array.from({ length: MIXES }, (): string[] => []);
  const pairs = mixes.flatMap((one, at) => mixes.slice(at + 1).map((other) => [one, other]));
  if (services.length > pairs.length)
    throw new Error(`${MIXES} mixes are too few for ${services.length} services`);
  services.forEach((service, at) => {
    for (const mix of pairs[at] ?? []) mix.push(service);
  });
  return mixes;
}
