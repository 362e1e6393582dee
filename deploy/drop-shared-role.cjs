const ROLE = 'IamRoleLambdaExecution';

/** osls declares one role for all functions, which none uses once serverless-iam-roles-per-function gave each its own. */
module.exports = class DropSharedRole {
  constructor(serverless) {
    this.hooks = { 'before:package:finalize': () => dropSharedRole(serverless) };
  }
};

function dropSharedRole({ service, classes }) {
  const { Resources } = service.provider.compiledCloudFormationTemplate;
  const { [ROLE]: shared, ...others } = Resources;
  if (shared === undefined) return;
  if (JSON.stringify(others).includes(`"${ROLE}"`))
    throw new classes.Error(
      `a function of ${service.service} has no iamRoleStatements, and so no role of its own`,
    );
  delete Resources[ROLE];
}
