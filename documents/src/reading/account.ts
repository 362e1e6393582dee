import type {
  Attachment,
  DocumentKind,
  FileSignature,
  ForeignPassage,
  HiddenText,
  Reading,
  ReadingWarning,
  TextPage,
} from '@countersign/events';

/** What others than the pages contribute to the account of a reading. */
export interface ReadingContributions {
  readonly kind?: DocumentKind;
  readonly amends?: string | undefined;
  readonly attachments?: readonly Attachment[];
  readonly signatures?: readonly FileSignature[];
  readonly foreignPassages?: readonly ForeignPassage[];
  readonly warnings?: readonly ReadingWarning[];
}

const MAX_MESSAGE = 500;
const MAX_QUOTE = 160;

const WHY_UNREAD = {
  'unexplained-ink': 'something is printed that no word explains',
  'low-confidence': 'print could not be read with confidence',
  'not-drawn': 'a picture cannot be drawn',
  'unreadable-page': 'the page cannot be read',
  'too-complex': 'the page takes too much time or memory to be read',
  'layer-disagrees': 'the text layer says something else than the page shows',
} satisfies Record<NonNullable<TextPage['unread']>[number]['why'], string>;

const WHY_HIDDEN = {
  invisible: 'invisible text',
  'layer-off': 'text in a layer that is switched off',
  'background-colour': 'text in the colour of its background',
  covered: 'text that something covers',
  redacted: 'blackened text that is still in the file',
  clipped: 'text outside of what is displayed',
  tiny: 'text too small to be read',
  'off-page': 'text beyond the edge of the page',
  'struck-out': 'text that is struck out',
  'hidden-annotation': 'text of an annotation or field that is not displayed',
  'choice-not-taken': 'an option that is not ticked, which is read as no term',
} satisfies Record<HiddenText['why'], string>;

const HIDDEN_CODES: Partial<Record<HiddenText['why'], string>> = {
  'struck-out': 'struck-text',
  redacted: 'redacted-text',
  'choice-not-taken': 'choice-not-taken',
};

const quote = (text: string): string => (text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text);

function warningsOf({ number, status, unread = [], hidden = [] }: TextPage): ReadingWarning[] {
  const reasons = [...new Set(unread.map(({ why, detail }) => detail ?? WHY_UNREAD[why]))].join('; ');
  const missing: ReadingWarning[] =
    unread.length === 0
      ? []
      : [
          {
            code: status === 'unread' ? 'page-unread' : 'page-partly-read',
            page: number,
            message:
              `Page ${number} was ${status === 'unread' ? 'not' : 'only partly'} read: ${reasons}`.slice(
                0,
                MAX_MESSAGE,
              ),
          },
        ];
  const byReason = Map.groupBy(hidden, ({ why }) => why);
  return [
    ...missing,
    ...Array.from(byReason, ([why, texts]) => ({
      code: HIDDEN_CODES[why] ?? 'hidden-text',
      page: number,
      message: `Page ${number} holds ${WHY_HIDDEN[why]}: “${quote(texts.map(({ text }) => text).join(' … '))}”`,
    })),
  ];
}

/** The account of a reading: what its pages, its file and its words say. */
export function accountFor(
  pages: readonly TextPage[],
  ...contributions: readonly ReadingContributions[]
): Reading {
  const kind = contributions.find((each) => each.kind)?.kind ?? 'contract';
  const amends = contributions.find((each) => each.amends)?.amends;
  return {
    kind,
    ...(amends === undefined ? {} : { amends }),
    attachments: contributions.flatMap(({ attachments = [] }) => attachments),
    signatures: contributions.flatMap(({ signatures = [] }) => signatures),
    foreignPassages: contributions.flatMap((each) => each.foreignPassages ?? []),
    warnings: [...contributions.flatMap(({ warnings = [] }) => warnings), ...pages.flatMap(warningsOf)],
  };
}
