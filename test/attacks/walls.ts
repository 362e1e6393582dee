import { heldBy } from './attack.ts';

/** Reaching over the walls between groups. */
export const WALLS = [
  ...heldBy('services/choreographer/src/http/authorization.test.ts', [
    {
      name: 'a run of another group is read',
      file: 'services/choreographer/src/adapters/sql/run-scope.ts',
      find: "export function runInScope(scope: RunScope): Expression<SqlBool> {\n  if (scope === 'all')",
      replace: 'export function runInScope(scope: RunScope): Expression<SqlBool> {\n  if (scope)',
      fails: /getRun lets in whom the API says/,
    },
    {
      name: 'a review of another group is told of by another refusal',
      file: 'services/choreographer/src/app/review-in-view.ts',
      find: "(scope === 'all' || (await runs.findVisible(review.runId, scope)))",
      replace: 'scope',
      fails: /(claimReview|decideReview|getReview) lets in whom the API says/,
    },
    {
      name: 'reviews of another group are listed',
      file: 'services/choreographer/src/adapters/sql/run-scope.ts',
      find: "export function reviewInScope(scope: RunScope): Expression<SqlBool> {\n  if (scope === 'all')",
      replace: 'export function reviewInScope(scope: RunScope): Expression<SqlBool> {\n  if (scope)',
      fails: /listReviews holds and counts what the API says/,
    },
    {
      name: 'legal operations of another pool come by an authorizer of theirs',
      file: 'shared/src/http/serve.ts',
      find: 'if (claims && !isOf(claims, tokens.TOKEN_ISSUER, tokens.TOKEN_AUDIENCE))',
      replace: 'if (claims && !tokens)',
      fails: /getRun lets in whom the API says: legal operations (of|by) another/,
    },
    {
      name: 'any group may cancel',
      file: 'api/src/who.ts',
      find: "export const OPERATORS: Who = { groups: ['legal-operations', 'legal-leads'] };",
      replace: "export const OPERATORS: Who = { groups: 'any' };",
      fails: /lets operators|cancelRun lets in/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/open-document.test.ts', [
    {
      name: 'a document of another group is opened',
      file: 'services/choreographer/src/app/open-document.ts',
      find: 'runDetail(repositories, runId, runScopeOf(person)),',
      replace: "runDetail(repositories, runId, 'all'),",
      fails: /refuses somebody who does not see the run/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/altered-rows.test.ts', [
    {
      name: 'that rows were altered tells who may not know that there is a review',
      file: 'services/choreographer/src/app/decide-review.ts',
      find: '      if (!isRoutedTo(evidence, person.groups)) assertMayAnswer(before.review, person, attempt.now);\n',
      replace: '',
      fails: /and to nobody else/,
    },
  ]),
  ...heldBy('services/index/src/adapters/opensearch-index.test.ts', [
    {
      name: 'search finds, counts and filters what is not theirs',
      file: 'services/index/src/domain/search-query.ts',
      find: 'filter: [...filters(parameters), ...inScope(scope)],',
      replace: 'filter: filters(parameters),',
      fails: /behind the walls between groups/,
    },
  ]),
  ...heldBy('shared/src/claims.test.ts', [
    {
      name: 'the name of a group holds separators',
      file: 'shared/src/claims.ts',
      find: '.filter((name) => GROUP_NAME.test(name))',
      replace: '',
      fails: /takes no group out of a name that holds separators/,
    },
  ]),
  ...heldBy('services/choreographer/src/domain/gate/duties.property.test.ts', [
    {
      name: 'a review is decided over the claim of somebody else',
      file: 'services/choreographer/src/domain/gate/decide.ts',
      find: '  assertUnclaimed(review, person);\n',
      replace: '',
      fails: /claims bind/,
    },
    {
      name: 'a claim is taken over by who does not say so',
      file: 'services/choreographer/src/domain/gate/claim.ts',
      find: 'if (other && !takeOver) {',
      replace: 'if (other && !person) {',
      fails: /claims bind/,
    },
  ]),
  ...heldBy('services/choreographer/src/app/announce-recorded.test.ts', [
    {
      name: 'a take-over is recorded nowhere',
      file: 'services/choreographer/src/app/claim-review.ts',
      find: 'await repositories.announcements.record(told, at);',
      replace: '',
      fails: /stands though the bus does not answer/,
    },
  ]),
];
