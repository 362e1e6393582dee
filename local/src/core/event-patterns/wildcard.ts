import { invalidPattern } from './invalid-pattern.ts';

/** Matches text against a pattern in which `*` stands for any characters and `\*`, `\\` for themselves. */
export function compileWildcard(pattern: string, path: string): (text: string) => boolean {
  let source = '';
  let previousWild = false;
  for (let index = 0; index < pattern.length; index += 1) {
    let character = pattern[index]!;
    const wild = character === '*';
    if (wild && previousWild)
      throw invalidPattern(`${path}: consecutive wildcard characters in "${pattern}"`);
    if (character === '\\') {
      index += 1;
      character = pattern[index] ?? '';
      if (character !== '*' && character !== '\\') {
        throw invalidPattern(`${path}: invalid escape in wildcard "${pattern}"`);
      }
    }
    source += wild ? '.*' : character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    previousWild = wild;
  }
  const expression = new RegExp(`^${source}$`, 's');
  return (text) => expression.test(text);
}
