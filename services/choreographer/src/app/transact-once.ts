import type { Repositories, Transact } from './repositories.ts';

/**
 * Runs work that must not be done twice in one transaction. Where the reply to its commit was lost it is tried again, as
 * any work is; `stands` then says of what the try before made whether that is kept already.
 */
export function transactOnce<T>(
  transact: Transact,
  work: (repositories: Repositories) => Promise<T>,
  stands: (repositories: Repositories, made: T) => Promise<boolean>,
): Promise<T> {
  let before: { readonly made: T } | undefined;
  return transact(async (repositories) => {
    if (before && (await stands(repositories, before.made))) return before.made;
    const made = await work(repositories);
    before = { made };
    return made;
  });
}
