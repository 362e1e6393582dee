import Alert from '@cloudscape-design/components/alert';
import type { ReadingWarning } from '@countersign/events';

/** More would push the run off the page; the review has them all. */
const SHOWN = 6;

/** What was not read of the contract, or read with doubt. */
export function NotRead({ warnings }: { readonly warnings: readonly ReadingWarning[] }) {
  if (warnings.length === 0) return null;
  const more = warnings.length - SHOWN;
  return (
    <Alert type="warning" header="Not all of the file was read without doubt">
      <ul className="reading-warnings">
        {warnings.slice(0, SHOWN).map(({ message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two warnings may say the same
          <li key={index}>{message}</li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </Alert>
  );
}
