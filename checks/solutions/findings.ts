import type { Excuse } from './excused.ts';

/** What a pack of cdk-nag answers, as far as it is read here. */
export interface Report {
  readonly violations: readonly {
    readonly ruleName: string;
    readonly violatingResources: readonly { readonly constructPath: string }[];
  }[];
}

/** Each finding as a line: rule, what it found, stack and resource. */
export const findingsIn = ({ violations }: Report): string[] =>
  violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(
      ({ constructPath }) =>
        `${ruleName.replace('AwsSolutions-', '')} ${constructPath.replace('/Template/', '/')}`,
    ),
  );

/** What is wrong: findings that nobody excused, and excuses for what nobody found. */
export const problemsOf = (findings: readonly string[], excuses: readonly Excuse[]): string[] => [
  ...findings.filter((each) => !excuses.some(({ what }) => what.test(each))),
  ...excuses
    .filter(({ what }) => !findings.some((each) => what.test(each)))
    .map(({ what }) => `excused and not found: ${what}`),
];
