import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { UserPoolClient } from './directory.ts';

type Properties = Readonly<Record<string, unknown>>;

const UNIT_SECONDS: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };
const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];

/**
 * How long the tokens of a client are good for, each in the unit that it is given in.
 * @throws AwsApiError `InvalidParameterException`.
 */
export const validity = (
  properties: Properties,
): Pick<UserPoolClient, 'accessSeconds' | 'idSeconds' | 'refreshSeconds'> => ({
  accessSeconds: seconds(properties, 'AccessToken', { unit: 'hours', from: 5 * MINUTE, to: DAY, initial: 1 }),
  idSeconds: seconds(properties, 'IdToken', { unit: 'hours', from: 5 * MINUTE, to: DAY, initial: 1 }),
  refreshSeconds: seconds(properties, 'RefreshToken', {
    unit: 'days',
    from: HOUR,
    to: 3650 * DAY,
    initial: 30,
  }),
});

interface Limits {
  /** Of a number that is given without one. */
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly initial: number;
}

function seconds(properties: Properties, token: string, { unit, from, to, initial }: Limits): number {
  const units = (properties.TokenValidityUnits ?? {}) as Readonly<Record<string, string>>;
  const count = Number(properties[`${token}Validity`] ?? initial);
  const total = count * (UNIT_SECONDS[units[token] ?? unit] ?? Number.NaN);
  if (total >= from && total <= to) return total;
  throw new AwsApiError(
    'InvalidParameterException',
    `Invalid range for token validity: ${token} must last from ${from} to ${to} seconds.`,
  );
}
