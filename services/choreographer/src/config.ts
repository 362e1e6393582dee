import { readConfig, stageSettings, tokenSettings } from '@countersign/shared';
import * as z from 'zod';

const count = z.coerce.number().int().positive();

/** What every function of the service is told; see serverless.yml. */
export const config = readConfig(
  z.object({
    ...stageSettings,
    ...tokenSettings,
    APPROVALS_OF_UNKNOWN_UPLOADER: count,
    CONSOLE_URL_PARAMETER: z.string().min(1),
    /** Of the function itself; none has the function that makes the roles. */
    DATABASE_ROLE: z.string().optional(),
    DATABASE_URL: z.string().startsWith('postgres'),
    DOCUMENT_TASK_SECONDS: count,
    DUPLICATE_CONTENT: z.enum(['link', 'rerun']),
    /** ARN of the IAM role of each function, with `*` for its name. */
    FUNCTION_ROLES: z.string().includes('*'),
    INBOX_BUCKET: z.string().min(1),
    LINK_SECONDS: count,
    MAX_BYTES: count,
    MAX_COST_USD: z.coerce.number().positive(),
    MAX_COST_USD_PER_DAY: z.coerce.number().positive(),
    MIGRATE_FUNCTION: z.string().min(1),
    OPERATIONS_TOPIC_ARN: z.string().min(1),
    PIPELINE_VERSION: z.string().min(1),
    REMINDER_HOURS: z.coerce.number().positive(),
    REPORT_TYPE: z.string().min(1),
    REVIEW_TOPIC_ARN: z.string().min(1),
    RUN_CONCURRENCY: count,
    SCAN_MINUTES: count,
    SECTION_CONCURRENCY: count,
    STATE_MACHINE_ARN: z.string().min(1),
    STUCK_MINUTES: count,
    SWEEP_GRACE_SECONDS: z.coerce.number().nonnegative(),
    TASK_SECONDS: count,
    UPLOAD_SCANNER: z.enum(['off', 'guardduty', 'own']),
    UPLOADER_SHARE_PERCENT: count.max(100),
    WAIT_MINUTES: count,
  }),
);
