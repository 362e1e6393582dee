import { useNow } from './use-now.ts';
import { at, span } from './words.ts';

/** How long ago something was, growing. */
export function Age({ since }: { readonly since: string }) {
  const now = useNow();
  return (
    <time dateTime={since} title={at(since)}>
      {span(now - Date.parse(since))}
    </time>
  );
}

/** How long until something is due, or that it is overdue. */
export function Due({ at: instant }: { readonly at: string }) {
  const left = Date.parse(instant) - useNow();
  return (
    <time dateTime={instant} title={at(instant)}>
      {left >= 0 ? `in ${span(left)}` : `overdue by ${span(-left)}`}
    </time>
  );
}
