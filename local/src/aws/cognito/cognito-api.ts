import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { jsonApi } from '../../core/protocols/json-api.ts';
import type { IdentityContext } from './identity-context.ts';
import { listingOperations, peopleOperations } from './people-operations.ts';
import { signInOperations } from './sign-in-operations.ts';

/** The part of the Cognito API with which people are managed and sign in by password. */
export const createCognitoApi = (context: IdentityContext): AwsApi =>
  jsonApi({
    signingNames: ['cognito-idp'],
    targetPrefix: 'AWSCognitoIdentityProviderService',
    operations: {
      ...signInOperations(context),
      ...listingOperations(context.directory),
      ...peopleOperations(context.directory),
    },
  });
