import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { clauseCategories, contractTypes } from '@countersign/models';
import { type Playbook, readPlaybook, unaskedEvidence } from '@countersign/route';

/**
 * Reads a firm's playbook as the route service does.
 * @throws Error whose message names the file, each line that is wrong, and the way out
 */
export async function firmPlaybook(file: string): Promise<Playbook> {
  await access(file).catch(() => {
    throw new Error(`${file}: there is no such file, or it may not be read`);
  });
  return readPlaybook(resolve(file));
}

/** Parameters of the templates that put a firm's playbook in the place of the standard one, once it is checked. */
export async function playbookParameters(
  file: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  if (file === undefined) return {};
  await firmPlaybook(file);
  return { Playbook: resolve(file) };
}

const slugOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
/** Categories beside those of the training labels that sections are asked for. */
const OTHER_CATEGORIES = ['one-sided-indemnity', 'unilateral-price-increase'];

const unknown = (named: readonly string[], known: readonly string[]): string[] =>
  [...new Set(named)].filter((name) => !known.includes(name));

/** What a valid playbook says that is probably not meant: names that nothing here has, and evidence not asked for. */
export function doubtsOf(playbook: Playbook): string[] {
  const { positions, sides } = playbook;
  const categories = [...clauseCategories.map(slugOf), ...OTHER_CATEGORIES];
  const taken = new Set(positions.flatMap((each) => each.sides ?? []));
  return [
    ...unknown(
      positions.flatMap(({ types }) => types),
      contractTypes,
    ).map((type) => `no contract is ever of type ${type}; there are ${contractTypes.join(', ')}`),
    ...unknown(
      positions.flatMap((each) => each.categories),
      categories,
    ).map((category) => `no finding is ever of category ${category}`),
    ...sides.filter(({ side }) => !taken.has(side)).map(({ side }) => `no position is for side ${side}`),
    ...unaskedEvidence(playbook).map(
      (fact) => `no rule of evidence asks for ${fact}: contracts pass without a person whatever it is`,
    ),
  ];
}
