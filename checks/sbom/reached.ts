/** What package-lock.json says that a package asks for. */
interface Asking {
  readonly dependencies?: Readonly<Record<string, string>> | undefined;
  readonly optionalDependencies?: Readonly<Record<string, string>> | undefined;
  readonly peerDependencies?: Readonly<Record<string, string>> | undefined;
  readonly link?: boolean | undefined;
  readonly resolved?: string | undefined;
}

type Lock = Readonly<Record<string, Asking>>;

/** Where Node finds a package that is asked for from a folder: in its own node_modules, or in one further up. */
function found(lock: Lock, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const entry = lock[path];
    if (entry) return entry.link ? entry.resolved : path;
    if (folder === '') return undefined;
  }
}

/** Every package that folders reach by what they depend on, without going through `except`; the folders among them. */
export function reached(
  lock: Lock,
  folders: readonly string[],
  except: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const seen = new Set(folders);
  for (const path of seen) {
    const { dependencies, optionalDependencies, peerDependencies } = lock[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const next = except.has(name) ? undefined : found(lock, path, name);
      if (next !== undefined) seen.add(next);
    }
  }
  return seen;
}
