import { reached } from './reached.ts';
import type { LockedPackage } from './shipped.ts';

/** What packages the services and the console's pages: plugins of osls, and what serverless.yml never names. */
export const TOOLS: ReadonlySet<string> = new Set([
  'serverless',
  'serverless-iam-roles-per-function',
  'serverless-step-functions',
  'esbuild',
  'vite',
  '@vitejs/plugin-react',
]);

interface Locked extends LockedPackage {
  readonly optional?: boolean | undefined;
  readonly resolved?: string | undefined;
  readonly dependencies?: Readonly<Record<string, string>> | undefined;
  readonly optionalDependencies?: Readonly<Record<string, string>> | undefined;
  readonly peerDependencies?: Readonly<Record<string, string>> | undefined;
}

/** Packages of others in package-lock.json, each as often as it is installed. */
export interface Counts {
  /** In services, console, command line and embedded runtime. */
  readonly ships: number;
  /** What packages them on the machine of who starts or deploys, and is installed with them. */
  readonly packages: number;
  /** Of those, built for this or another platform: npm installs the ones that fit. */
  readonly byPlatform: number;
}

export function countsOf(lock: Readonly<Record<string, Locked>>): Counts {
  const others = Object.entries(lock).filter(([path, { link }]) => path.includes('node_modules/') && !link);
  const workspaces = Object.keys(lock).filter((path) => path !== '' && !path.includes('node_modules/'));
  const shipped = reached(lock, workspaces, TOOLS);
  const tools = others.filter(([path, { dev }]) => !dev && !shipped.has(path));
  return {
    ships: others.filter(([path]) => shipped.has(path)).length,
    packages: tools.length,
    byPlatform: tools.filter(([, { optional }]) => optional).length,
  };
}

/** As SECURITY.md says it. */
export const countsText = ({ ships, packages, byPlatform }: Counts): string =>
  `${ships} packages of others ship; ${packages} more only package the services, ${byPlatform} of them for one platform each`;
