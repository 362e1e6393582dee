import type { Resource } from './deployment.ts';
import { covers, listOf, type Statement } from './policies.ts';

/** Whom no statement is meant to spare: administrators, deployers, and who has a role of a name that is nearly one of ours. */
export const STRANGERS = [
  ...['role/Admin', 'user/root', 'root', 'role/countersign-deployer-production-route'],
  ...['role/route-other-route-us-east-1-lambdaRole', 'role/route-production-route-us-east-19-lambdaRole'],
];

/** Patterns of whom alone a statement spares that denies everybody; undefined where it spares by more than a role. */
function sparedBy(
  { effect, anyone, condition }: Statement,
  besides: readonly string[] = [],
): string[] | undefined {
  if (effect !== 'Deny' || !anyone) return undefined;
  const { ArnNotLike, ...others } = condition;
  if (!Object.keys(others).every((operator) => besides.includes(operator))) return undefined;
  if (ArnNotLike === undefined) return [];
  return Object.keys(ArnNotLike).join() === 'aws:PrincipalArn'
    ? listOf(ArnNotLike['aws:PrincipalArn']).map(String)
    : undefined;
}

/** The same of several: those that spare by more are left out. */
export const sparedByEach = (statements: readonly Statement[], besides: readonly string[] = []): string[][] =>
  statements.flatMap((each) => {
    const spared = sparedBy(each, besides);
    return spared === undefined ? [] : [spared];
  });

/** Who is spared that is none of ours. */
export const strangersIn = (patterns: readonly string[], { accountId }: Resource): string[] =>
  [...new Set([accountId, '999999999999'])]
    .flatMap((account) => STRANGERS.map((name) => `arn:aws:iam::${account}:${name}`))
    .filter((arn) => patterns.some((pattern) => covers(pattern, arn)));
