import type { Deployment } from '../embedded/connect.ts';

/** Something that a deployment needs in order to work. */
export interface Requirement {
  readonly what: string;
  /** What to do when it does not hold. */
  readonly remedy: string;
  /** The embedded runtime has nothing of the kind. */
  readonly onlyOnAws?: true;
  /** Answers what was found. @throws Error that says what is missing. */
  look(deployment: Deployment): Promise<string>;
}

export interface Examination {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
  /** Only of what does not hold. */
  readonly remedy?: string;
}

/** How a remedy names the stage. */
export const remedyFor = (remedy: string, { stage }: Pick<Deployment, 'stage'>): string =>
  remedy.replaceAll('<stage>', stage);

/** Looks at everything that a deployment has by its kind, whatever is missing. */
export async function examine(
  deployment: Deployment,
  checks: readonly Requirement[],
): Promise<Examination[]> {
  return Promise.all(
    checks
      .filter(({ onlyOnAws }) => !onlyOnAws || deployment.dataDir === undefined)
      .map(async ({ what, remedy, look }) => {
        try {
          return { what, ok: true, found: await look(deployment) };
        } catch (error) {
          const { name, message } = error as Error;
          return { what, ok: false, found: name === 'Error' ? message : `${name}: ${message}`, remedy };
        }
      }),
  );
}
