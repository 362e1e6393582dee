import * as z from 'zod';

const flag = z.union([z.boolean(), z.stringbool()]).default(false);

/** `PasswordPolicy` of a pool. Temporary passwords are refused, so that nothing follows from how long they last. */
export const passwordPolicy = z.strictObject({
  MinimumLength: z.coerce.number().int().min(6).max(99).default(8),
  RequireLowercase: flag,
  RequireNumbers: flag,
  RequireSymbols: flag,
  RequireUppercase: flag,
  TemporaryPasswordValidityDays: z.unknown().optional(),
});
export type PasswordPolicy = z.infer<typeof passwordPolicy>;

/** What Cognito says of a password that the policy does not take; undefined for one that it takes. */
export function passwordProblem(policy: PasswordPolicy, password: string): string | undefined {
  const problems = [
    [password.length < policy.MinimumLength, 'Password not long enough'],
    [policy.RequireLowercase && !/[a-z]/.test(password), 'Password must have lowercase characters'],
    [policy.RequireUppercase && !/[A-Z]/.test(password), 'Password must have uppercase characters'],
    [policy.RequireNumbers && !/\d/.test(password), 'Password must have numeric characters'],
    [
      policy.RequireSymbols && !/[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/.test(password),
      'Password must have symbol characters',
    ],
  ] as const;
  const found = problems.find(([broken]) => broken)?.[1];
  return found && `Password did not conform with policy: ${found}`;
}
