import * as z from 'zod';
import { RUN_STATUSES } from './run-status.ts';
import { STAGES } from './stages.ts';

export {
  END_STATUSES,
  type EndStatus,
  hasEnded,
  isEndStatus,
  RUN_STATUSES,
  type RunStatus,
} from './run-status.ts';
export { STAGES, type Stage } from './stages.ts';

/** The services that may speak on the bus. */
export const SERVICES = [
  'choreographer',
  'extract',
  'classify',
  'summarize',
  'route',
  'assemble',
  'index',
  'audit',
] as const;
export const serviceName = z.enum(SERVICES);
export type ServiceName = z.infer<typeof serviceName>;

export const stage = z.enum(STAGES).meta({ description: 'Stage of the run' });

/** Who must act on an error: the sender of the document, the model's owner, or operations. */
export const ERROR_CLASSES = ['input', 'model', 'validation', 'downstream', 'internal'] as const;
export const errorClass = z.enum(ERROR_CLASSES).meta({ description: 'Who must act on the error' });
export type ErrorClass = z.infer<typeof errorClass>;

export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
export const severity = z.enum(SEVERITIES).meta({ description: 'Severity of one finding' });
export type Severity = z.infer<typeof severity>;

export const RISK_LEVELS = ['low', 'medium', 'high', 'critical'] as const;
export const riskLevel = z.enum(RISK_LEVELS).meta({ description: 'Risk level of the whole contract' });
export type RiskLevel = z.infer<typeof riskLevel>;

export const route = z.enum(['auto-approve', 'review', 'escalate']).meta({ description: 'Who decides' });
export type Route = z.infer<typeof route>;

export const runStatus = z.enum(RUN_STATUSES);

export const sectionStatus = z
  .enum(['done', 'failed', 'unsafe'])
  .meta({ description: 'How a section ended' });
export type SectionStatus = z.infer<typeof sectionStatus>;

export const runId = z
  .string()
  .regex(/^[A-Za-z0-9-]{8,80}$/)
  .meta({ description: 'Id of the run; also the name of its Step Functions execution' });
export const taskId = z
  .string()
  .min(10)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/)
  .meta({ description: 'Which request of the choreographer this answers' });
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const contractType = slug.meta({ description: 'Contract type, e.g. `distributor` or `nda`' });
/** Stands where a contract type would in the classification of a document that is no contract. */
export const NOT_A_CONTRACT = 'not-a-contract';
export const reportType = slug.meta({ description: 'Report type, e.g. `contract-review`' });
export const sectionId = slug.meta({ description: 'Section of the report type' });
export const score = z.number().min(0).max(1);
export const instant = z.iso.datetime().meta({ description: 'UTC instant, ISO 8601' });
