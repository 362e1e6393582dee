/** Holds every role of a stack to the bound that platform has for the stage's: a deployer may make no role without. */
module.exports = class BoundRoles {
  constructor(serverless) {
    this.hooks = { 'before:package:finalize': () => boundRoles(serverless) };
  }
};

function boundRoles({ service }) {
  const { stage, compiledCloudFormationTemplate } = service.provider;
  const policy = `countersign-${stage}-roles-\${AWS::Region}`;
  for (const { Type, Properties } of Object.values(compiledCloudFormationTemplate.Resources))
    if (Type === 'AWS::IAM::Role')
      Properties.PermissionsBoundary = {
        'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:policy/${policy}`,
      };
}
