import { AwsApiError } from '../../core/protocols/aws-api.ts';

/** Flows that a client can allow (`ExplicitAuthFlows`); those that nobody can take here are refused when asked for. */
export const ALLOWED_FLOWS = [
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
] as const;
export type AllowedFlow = (typeof ALLOWED_FLOWS)[number];

/** What Cognito allows where a client names none. */
export const FLOWS_BY_DEFAULT: readonly AllowedFlow[] = [
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_SRP_AUTH',
];

export type SignInWay = 'password' | 'refresh-token';

export type AuthParameters = Readonly<Record<string, string>>;

const NEEDED: Readonly<Record<SignInWay, readonly string[]>> = {
  password: ['USERNAME', 'PASSWORD'],
  'refresh-token': ['REFRESH_TOKEN'],
};
const KNOWN = Object.values(NEEDED).flat();

interface Flow {
  readonly by: SignInWay;
  readonly needs: AllowedFlow;
}
type Flows = Readonly<Record<string, Flow>>;

const REFRESH = { by: 'refresh-token', needs: 'ALLOW_REFRESH_TOKEN_AUTH' } as const;
const BY_ADMIN = { by: 'password', needs: 'ALLOW_ADMIN_USER_PASSWORD_AUTH' } as const;

/** The flows of `InitiateAuth`. */
export const PUBLIC_FLOWS: Flows = {
  USER_PASSWORD_AUTH: { by: 'password', needs: 'ALLOW_USER_PASSWORD_AUTH' },
  REFRESH_TOKEN_AUTH: REFRESH,
  REFRESH_TOKEN: REFRESH,
};

/** The flows of `AdminInitiateAuth`. */
export const ADMIN_FLOWS: Flows = {
  ADMIN_USER_PASSWORD_AUTH: BY_ADMIN,
  ADMIN_NO_SRP_AUTH: BY_ADMIN,
  REFRESH_TOKEN_AUTH: REFRESH,
  REFRESH_TOKEN: REFRESH,
};

const invalid = (message: string) => new AwsApiError('InvalidParameterException', message);

/**
 * Checks what somebody signs in with: clients have no secrets here, and devices are not remembered.
 * @throws AwsApiError `InvalidParameterException` that names the parameter.
 */
export function checkAuthParameters(clientId: string, by: SignInWay, parameters: AuthParameters): void {
  if (Object.hasOwn(parameters, 'SECRET_HASH'))
    throw invalid(`Client ${clientId} is not configured for secret but secret hash was received`);
  const others = Object.keys(parameters).filter((name) => !KNOWN.includes(name));
  if (others.length > 0)
    throw invalid(`The embedded runtime does not support ${others.join(', ')} of AuthParameters.`);
  const missing = NEEDED[by].find((name) => !parameters[name]);
  if (missing !== undefined) throw invalid(`Missing required parameter ${missing}`);
}

/**
 * How somebody signs in by a flow.
 * @throws AwsApiError `InvalidParameterException` for one that the client does not allow, or that is not here.
 */
export function signInBy(
  flows: Flows,
  client: { readonly authFlows: readonly AllowedFlow[] },
  name: string,
): SignInWay {
  const flow = Object.hasOwn(flows, name) ? flows[name] : undefined;
  if (!flow) throw invalid(`AuthFlow ${name} is not supported.`);
  if (!client.authFlows.includes(flow.needs)) throw invalid(`${name} flow not enabled for this client`);
  return flow.by;
}
