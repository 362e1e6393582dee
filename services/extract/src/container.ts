import { TextractClient } from '@aws-sdk/client-textract';
import { stageService } from '@countersign/shared/aws';
import { textractDetector } from './adapters/textract-detector.ts';
import type { ExtractPorts } from './app/extract-contract.ts';
import { config } from './config.ts';

export const service = stageService('extract', config);

export const extractPorts: ExtractPorts = {
  store: service.documents,
  detector: textractDetector(new TextractClient({}), {
    topicArn: config.TEXTRACT_TOPIC_ARN,
    roleArn: config.TEXTRACT_ROLE_ARN,
  }),
  mode: config.EXTRACT_MODE,
  limits: { maxPages: config.MAX_PAGES, maxBytes: config.MAX_BYTES },
  usdPerPage: config.TEXTRACT_USD_PER_PAGE,
};
