import { existsSync } from 'node:fs';

/** Where a file of weights is: a bundle carries it beside itself, the source tree has it in `models/weights`. */
export function weightsLocation(name: string): URL {
  const beside = new URL(`./${name}`, import.meta.url);
  return existsSync(beside) ? beside : new URL(`../../weights/${name}`, import.meta.url);
}
