import { linkedParts } from './linked-parts.ts';

/** The plain text of a mail as it was set, its addresses clickable. */
export function MailText({ text }: { readonly text: string }) {
  return (
    <div className="mail-text">
      {linkedParts(text).map((part, index) =>
        part.href ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
          <a key={index} href={part.href}>
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </div>
  );
}
