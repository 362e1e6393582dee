import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { publishedConsoleUrl, stageService } from '@countersign/shared/aws';
import { readPlaybook } from './adapters/bundled-playbook.ts';
import { snsAlertTopic } from './adapters/sns-alert-topic.ts';
import type { RoutePorts } from './app/route-run.ts';
import { config } from './config.ts';

export const service = stageService('route', config);

export const routePorts: RoutePorts = {
  store: service.documents,
  playbook: readPlaybook(config.PLAYBOOK),
  // The client itself would send again what may have been sent.
  topic: snsAlertTopic(new SNSClient({ maxAttempts: 1 }), config.RISK_TOPIC_ARN),
  consoleUrl: publishedConsoleUrl(new SSMClient({}), config.CONSOLE_URL_PARAMETER),
  claimSeconds: config.CLAIM_SECONDS,
  now: () => new Date(),
};
