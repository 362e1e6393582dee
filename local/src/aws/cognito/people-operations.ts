import * as z from 'zod';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { ignored } from '../../core/protocols/input.ts';
import { operation } from '../../core/protocols/json-api.ts';
import type { Directory, User } from './directory.ts';

const inPool = z.strictObject({ UserPoolId: z.string() });
const ofUser = inPool.extend({ Username: z.string() });
const attributes = z
  .array(
    z.strictObject({
      Name: z.enum(['email', 'email_verified', 'name'], 'users have no other attributes here'),
      Value: z.string().default(''),
    }),
  )
  .default([]);
const newUser = ofUser.extend({
  UserAttributes: attributes,
  DesiredDeliveryMediums: z.array(z.enum(['SMS', 'EMAIL'])).optional(),
  MessageAction: z.literal('SUPPRESS', 'no mail is sent here, nor sent again').optional(),
});

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** @throws AwsApiError `InvalidParameterException` for a value that an attribute cannot have. */
function checkAttributes(given: z.infer<typeof attributes>): void {
  const value = (name: string) => given.find((each) => each.Name === name)?.Value;
  if (!EMAIL.test(value('email') ?? 'a@b'))
    throw new AwsApiError('InvalidParameterException', 'Invalid email address format.');
  if (!/^(true|false)$/i.test(value('email_verified') ?? 'true'))
    throw new AwsApiError(
      'InvalidParameterException',
      'Attributes did not conform to the schema: email_verified: must be true or false',
    );
}

/** What there is: pools, clients, groups and people. */
export const listingOperations = (directory: Directory) => ({
  ListUserPools: operation(z.strictObject({ MaxResults: ignored }), () => ({
    UserPools: directory.pools().map(({ id, name }) => ({ Id: id, Name: name })),
  })),
  ListUserPoolClients: operation(inPool, ({ UserPoolId }) => ({
    UserPoolClients: directory
      .clients(UserPoolId)
      .map(({ id }) => ({ ClientId: id, UserPoolId, ClientName: id })),
  })),
  ListGroups: operation(inPool, ({ UserPoolId }) => ({
    Groups: directory.groups(UserPoolId).map((GroupName) => ({ GroupName, UserPoolId })),
  })),
  ListUsers: operation(inPool, ({ UserPoolId }) => ({
    Users: directory.users(UserPoolId).map(describe),
  })),
});

/** People, their passwords and groups, as an administrator manages them. */
export function peopleOperations(directory: Directory) {
  function userOf({ UserPoolId, Username }: z.infer<typeof ofUser>): User {
    directory.pool(UserPoolId);
    const user = directory.user(UserPoolId, Username);
    if (user === undefined) throw new AwsApiError('UserNotFoundException', 'User does not exist.');
    return user;
  }

  function createUser({ UserPoolId, Username, UserAttributes }: z.infer<typeof newUser>) {
    directory.pool(UserPoolId);
    if (directory.isByEmail(UserPoolId) && !EMAIL.test(Username)) {
      throw new AwsApiError('InvalidParameterException', 'Username should be an email.');
    }
    if (directory.user(UserPoolId, Username)) {
      throw new AwsApiError('UsernameExistsException', 'User account already exists');
    }
    checkAttributes(UserAttributes);
    const value = (name: string) => UserAttributes.find((each) => each.Name === name)?.Value;
    const email = value('email') ?? Username;
    const user = directory.putUser(UserPoolId, {
      username: Username,
      email,
      emailVerified: value('email_verified')?.toLowerCase() === 'true',
      name: value('name') ?? Username,
      groups: [],
    });
    return { User: describe(user) };
  }

  return {
    AdminGetUser: operation(ofUser, (input) => {
      const { Attributes, ...rest } = describe(userOf(input));
      return { ...rest, UserAttributes: Attributes };
    }),
    AdminListGroupsForUser: operation(ofUser, (input) => ({
      Groups: userOf(input).groups.map((GroupName) => ({ GroupName, UserPoolId: input.UserPoolId })),
    })),
    AdminCreateUser: operation(newUser, createUser, 'InvalidParameterException'),
    AdminSetUserPassword: operation(
      ofUser.extend({
        Password: z.string().min(1),
        Permanent: z.literal(true, 'a password that must be changed is not supported: set Permanent'),
      }),
      (input) => {
        const { username } = userOf(input);
        directory.checkPassword(input.UserPoolId, input.Password);
        directory.setPassword(input.UserPoolId, username, input.Password);
      },
    ),
    AdminAddUserToGroup: operation(ofUser.extend({ GroupName: z.string() }), (input) => {
      if (!directory.groups(input.UserPoolId).includes(input.GroupName)) {
        throw new AwsApiError('ResourceNotFoundException', 'Group not found.');
      }
      const user = userOf(input);
      directory.putUser(input.UserPoolId, {
        ...user,
        groups: [...new Set([...user.groups, input.GroupName])],
      });
    }),
  };
}

function describe({ sub, username, email, emailVerified, name }: User) {
  return {
    Username: username,
    Enabled: true,
    UserStatus: 'CONFIRMED',
    Attributes: [
      { Name: 'sub', Value: sub },
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: String(emailVerified) },
      { Name: 'name', Value: name },
    ],
  };
}
