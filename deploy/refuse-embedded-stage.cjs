const STAGE = 'local';
const DEPLOYING = new Set(['deploy', 'deploy function']);

/** Keeps the stage of the embedded runtime off AWS, where its archive would be locked for ten years: it is packaged alone. */
module.exports = class RefuseEmbeddedStage {
  constructor(serverless) {
    this.hooks = { initialize: () => refuseEmbeddedStage(serverless) };
  }
};

function refuseEmbeddedStage({ service, classes, processedInput }) {
  if (service.provider.stage !== STAGE || !DEPLOYING.has(processedInput.commands.join(' '))) return;
  throw new classes.Error(
    `the stage ${STAGE} is the embedded runtime's: on AWS its audit archive would be locked for ten years under ` +
      'COMPLIANCE, which nobody can take back. Deploy another, as --stage dev; npx countersign start runs this one',
    'EMBEDDED_STAGE',
  );
}
