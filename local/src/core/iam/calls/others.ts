import { ACCOUNT_ID } from '../../protocols/aws-api.ts';
import { arn, formOf, inputOf, type Needs } from '../call.ts';

export const ssmNeeds: Needs = ({ request, operation }) => {
  const { Name, Names = [], Path } = inputOf(request) as { Name?: string; Names?: string[]; Path?: string };
  const names = [...(Name === undefined ? [] : [Name]), ...Names, ...(Path === undefined ? [] : [Path])];
  const on = (name: string) => [arn('ssm', request, `parameter/${name.replace(/^\//, '')}`)];
  if (names.length === 0) return [{ action: `ssm:${operation}`, on: ['*'] }];
  return names.map((name) => ({ action: `ssm:${operation}`, on: on(name) }));
};

export const statesNeeds: Needs = ({ request, operation, resources }) => {
  const { stateMachineArn, executionArn, taskToken } = inputOf(request) as Readonly<Record<string, string>>;
  // A token does not show whose task it is.
  const machines = taskToken === undefined ? [] : resources.ofType('AWS::StepFunctions::StateMachine');
  const given = stateMachineArn ?? executionArn;
  return [{ action: `states:${operation}`, on: given === undefined ? ['*', ...machines] : [given] }];
};

export const kmsNeeds: Needs = ({ request, operation, resources }) => {
  const { KeyId } = inputOf(request) as { KeyId?: string };
  const every = resources.ofType('AWS::KMS::Key');
  if (KeyId === undefined || KeyId.includes('alias/'))
    return [{ action: `kms:${operation}`, on: ['*', ...every] }];
  return [
    {
      action: `kms:${operation}`,
      on: [KeyId.startsWith('arn:') ? KeyId : arn('kms', request, `key/${KeyId}`)],
    },
  ];
};

const DOMAIN = /^\/_aws\/opensearch\/(?<domain>[^/]+)(?<rest>.*)$/;

export const searchNeeds: Needs = ({ request }) => {
  const { domain = '*', rest = '' } = DOMAIN.exec(request.path)?.groups ?? {};
  const verb = request.method.charAt(0) + request.method.slice(1).toLowerCase();
  return [{ action: `es:ESHttp${verb}`, on: [arn('es', request, `domain/${domain}${rest || '/'}`)] }];
};

export const lambdaNeeds: Needs = ({ request, operation }) => {
  const name = /\/functions\/([^/]+)/.exec(request.path)?.[1];
  const on = name === undefined ? '*' : decodeURIComponent(name);
  const full = on.startsWith('arn:') || on === '*' ? on : arn('lambda', request, `function:${on}`);
  return [{ action: `lambda:${operation === 'Invoke' ? 'InvokeFunction' : operation}`, on: [full] }];
};

/** Everybody may ask who they are. */
export const stsNeeds: Needs = ({ request, operation }) => {
  if (operation === 'GetCallerIdentity') return [];
  const form = formOf(request);
  const externalId = form.get('ExternalId');
  const context = {
    'sts:rolesessionname': form.get('RoleSessionName') ?? '',
    ...(externalId === null ? {} : { 'sts:externalid': externalId }),
  };
  return [{ action: `sts:${operation}`, on: [form.get('RoleArn') ?? '*'], context }];
};

export const iamNeeds: Needs = ({ request, operation }) => {
  const name = formOf(request).get('RoleName');
  return [
    { action: `iam:${operation}`, on: [name === null ? '*' : `arn:aws:iam::${ACCOUNT_ID}:role/${name}`] },
  ];
};
