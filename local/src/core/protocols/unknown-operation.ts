import { AwsApiError } from './aws-api.ts';

/** The error for an operation that the embedded runtime does not speak, naming those it does. */
export function unknownOperation(
  service: string,
  name: string,
  supported: Readonly<Record<string, unknown>>,
): AwsApiError {
  const names = Object.keys(supported).sort().join(', ');
  return new AwsApiError(
    'UnknownOperationException',
    `The embedded runtime does not support ${service} operation "${name}". It supports: ${names}.`,
  );
}
