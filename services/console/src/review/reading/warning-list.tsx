import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { ReadingWarning } from '@countersign/events';

interface WarningListProps {
  readonly warnings: readonly ReadingWarning[];
  /** Shows a page of the contract. */
  onShow(page: number): void;
}

/** What was not read or read with doubt, by page, each leading to its page. */
export function WarningList({ warnings, onShow }: WarningListProps) {
  return (
    <section aria-label="What was not read">
      <Box variant="p">
        No finding rests on these parts of the file, and no silence about them means that they are harmless.
        Read the contract on them before you decide.
      </Box>
      <ul className="reading-warnings">
        {warnings.map(({ code, page, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two warnings may say the same
          <li key={index} data-code={code}>
            {message}{' '}
            {page !== undefined && (
              <Link onFollow={() => onShow(page)} ariaLabel={`Show page ${page}`}>
                Show page {page}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
