const { refusedStage, REMEDY } = require('./stage-names.cjs');

const EMBEDDED = 'local';
const DEPLOYING = new Set(['deploy', 'deploy function']);
const MAKING = new Set([...DEPLOYING, 'package']);

/**
 * Lets nobody package or deploy a stage whose name others would reach or AWS refuses, and keeps the stage of the embedded
 * runtime off AWS, where its archive would be locked for ten years: it is packaged alone. What stands under such a name
 * can still be looked at and removed.
 */
module.exports = class RefuseStage {
  constructor(serverless) {
    this.hooks = { initialize: () => refuseStage(serverless) };
  }
};

function refuseStage({ service, classes, processedInput }) {
  const { stage, region } = service.provider;
  const command = processedInput.commands.join(' ');
  if (stage === EMBEDDED && DEPLOYING.has(command))
    throw new classes.Error(
      `the stage ${EMBEDDED} is the embedded runtime's: on AWS its audit archive would be locked for ten years under ` +
        'COMPLIANCE, which nobody can take back. Deploy another, as --stage dev; npx countersign start runs this one',
      'EMBEDDED_STAGE',
    );
  const refused = MAKING.has(command) ? refusedStage(stage, region) : undefined;
  if (refused !== undefined)
    throw new classes.Error(`${refused}. Take ${REMEDY}; docs/deploy.md says how long`, 'STAGE_NAME');
}
