import { shortName } from '@countersign/documents/text/inert-text';
import { InputError } from '@countersign/shared';
import * as z from 'zod';

/**
 * A virus scanner's verdict, as GuardDuty announces it; the fields that are read here. See
 * https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 */
export const scanResult = z.object({
  'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
  detail: z.object({
    s3ObjectDetails: z.object({
      bucketName: z.string(),
      objectKey: z.string().min(1),
      versionId: z.string().optional(),
    }),
    scanResultDetails: z.object({
      threats: z
        .array(z.object({ name: z.string() }))
        .nullish()
        .transform((threats) => threats ?? []),
    }),
  }),
});

/** What a verdict means for an object: it is read, refused, or waited for. */
export type ScanOutcome = 'clean' | 'awaited' | InputError;

const MOST_NAMED = 5;

function infected(threats: readonly string[]): InputError {
  const named = threats
    .slice(0, MOST_NAMED)
    .map((threat) => shortName(threat))
    .join(', ');
  return new InputError(
    'Infected',
    `The virus scanner found ${named || 'a threat'} in the file. It is in quarantine: nobody reads it and nobody gets it. Ask its sender for a clean copy.`,
  );
}

/**
 * @param status as the scanner tagged the object; undefined before it did. What went wrong at the scanner is waited for,
 * since it can be asked again.
 * @param threats names of what it found, as far as somebody told
 */
export function outcomeOf(status: string | undefined, threats: readonly string[]): ScanOutcome {
  if (status === 'NO_THREATS_FOUND') return 'clean';
  if (status === 'THREATS_FOUND') return infected(threats);
  if (status === 'UNSUPPORTED') {
    return new InputError(
      'Unscannable',
      'The virus scanner cannot look into the file, as when it needs a password or is too large. Nobody reads it. Upload it without a password, or smaller.',
    );
  }
  return 'awaited';
}

/** The object that GuardDuty puts into a bucket to see whether it can scan there: no contract. */
export const isValidationObject = (key: string): boolean =>
  key === 'malware-protection-resource-validation-object';
