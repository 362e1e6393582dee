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

/** Of what lies before all that is looked at: by which name an error says so, and what to do then. */
const BEFORE_ALL: readonly (readonly [RegExp, string])[] = [
  [
    /^(CredentialsProviderError|TokenProviderError|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|SignatureDoesNotMatch|InvalidSignature)/,
    'credentials: aws configure, aws sso login, or AWS_PROFILE',
  ],
  [/^ParameterNotFound/, 'parameters of the services above, which say where this is'],
  [
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|TimeoutError)/,
    'the way to AWS: network, proxy, AWS_REGION',
  ],
];

/** Bedrock says so of a model that the account has not asked for, too: what was looked at may be the cause. */
const REFUSED = /^(AccessDenied|Forbidden|403|NotAuthorized|AuthorizationError)/;

function remedyOf(error: Error & { readonly code?: unknown }, own: string): string {
  if (REFUSED.test(error.name)) return `let your credentials do what they were refused; or ${own}`;
  const names = [error.name, String(error.code)];
  return BEFORE_ALL.find(([cause]) => names.some((name) => cause.test(name)))?.[1] ?? own;
}

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
        } catch (thrown) {
          const error = thrown as Error;
          const { name, message } = error;
          const found = name === 'Error' ? message : `${name}: ${message}`;
          return { what, ok: false, found, remedy: remedyOf(error, remedy) };
        }
      }),
  );
}
