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
  if (!flow) throw new AwsApiError('InvalidParameterException', `AuthFlow ${name} is not supported.`);
  if (!client.authFlows.includes(flow.needs))
    throw new AwsApiError('InvalidParameterException', `${name} flow not enabled for this client`);
  return flow.by;
}
