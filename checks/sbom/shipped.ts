/** A bill of materials as `npm sbom` writes it (CycloneDX 1.5), as far as it is read here. */
export interface Bom {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

/** A package as package-lock.json has it. */
export interface LockedPackage {
  /** Where it is installed under another name than its own. */
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly dev?: boolean | undefined;
  readonly devOptional?: boolean | undefined;
  readonly link?: boolean | undefined;
}

const isForDevelopers = ({ properties = [] }: Component): boolean =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');

/** The bill without what only developers need. `npm sbom --omit dev` leaves out half of what workspaces ship. */
export function shipped<B extends Bom>(bom: B): B {
  const components = bom.components.filter((component) => !isForDevelopers(component));
  const refs = new Set(components.map((component) => component['bom-ref']));
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref) || !bom.components.some((each) => each['bom-ref'] === ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
  return { ...bom, components, dependencies };
}

/** Packages that the lock file ships and the bill does not name, as `name@version`. */
export function missing({ components }: Bom, locked: Readonly<Record<string, LockedPackage>>): string[] {
  const named = new Set(components.map(({ name, version }) => `${name}@${version}`));
  return Object.entries(locked)
    .filter(
      ([path, { dev, devOptional, link }]) => path.includes('node_modules/') && !dev && !devOptional && !link,
    )
    .map(([path, { name, version }]) =>
      [path.split('node_modules/').at(-1), ...(name ? [name] : [])].map((each) => `${each}@${version}`),
    )
    .filter((names) => !names.some((each) => named.has(each)))
    .map((names) => names.join(' alias '));
}
