import type {
  Attachment,
  ExtractedText,
  HiddenText,
  Reading,
  ReadingWarning,
  TextPage,
  UnreadRegion,
} from '@countersign/events';

type Account = Pick<ExtractedText, 'reading' | 'pages'>;

const LONGEST_QUOTE = 120;
/** Below this the words of a page are told as read with doubt. */
export const DOUBTFUL_CONFIDENCE = 0.8;

const WHY_UNREAD: Record<UnreadRegion['why'], string> = {
  'unexplained-ink': 'something is printed there that no words explain',
  'low-confidence': 'its words could not be made out with confidence',
  'not-drawn': 'a picture on it cannot be drawn',
  'unreadable-page': 'the page is damaged',
  'too-complex': 'the page is too complex',
  'layer-disagrees': 'its hidden text layer says something else than the picture',
};

const WHY_HIDDEN: Record<HiddenText['why'], string> = {
  invisible: 'invisible text',
  'layer-off': 'a layer that is switched off',
  'background-colour': 'text in the colour of its background',
  covered: 'text that is covered',
  redacted: 'text under a redaction box',
  clipped: 'text that is clipped away',
  tiny: 'text too small to read',
  'off-page': 'text outside the page',
  'struck-out': 'text that is struck out',
  'hidden-annotation': 'a hidden annotation',
};

const KINDS: Partial<Record<Reading['kind'], ReadingWarning>> = {
  amendment: {
    code: 'kind-amendment',
    message: 'This is an amendment; what it changes stands in another document.',
  },
  'unfilled-form': { code: 'kind-unfilled-form', message: 'This is a form whose blanks are not filled in.' },
  other: { code: 'kind-no-contract', message: 'This does not look like a contract.' },
};

const quoted = (text: string) => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `“${line.slice(0, LONGEST_QUOTE - 1)}…”` : `“${line}”`;
};
const languageName = (code: string) => new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;

function ofUnread({ number, status, unread = [] }: TextPage): ReadingWarning[] {
  const reasons = [...new Set(unread.map(({ why }) => WHY_UNREAD[why]))];
  const because = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  if (status === 'unread')
    return [{ code: 'page-unread', page: number, message: `Page ${number} was not read${because}.` }];
  if (unread.length === 0 && status !== 'partly-read') return [];
  const message = `Page ${number} was not read in full${because}.`;
  return [{ code: 'page-partly-read', page: number, message }];
}

const ofHidden = ({ number, hidden = [] }: TextPage): ReadingWarning[] =>
  hidden.map(({ why, text }) => ({
    code: `text-${why}`,
    page: number,
    message: `Page ${number} has ${WHY_HIDDEN[why]}, kept apart from the contract: ${quoted(text)}`,
  }));

const ofDoubt = ({ number, status, confidence }: TextPage): ReadingWarning[] =>
  confidence === undefined || confidence >= DOUBTFUL_CONFIDENCE || status === 'unread'
    ? []
    : [{ code: 'page-doubtful', page: number, message: `The words of page ${number} were read with doubt.` }];

const ofAttachment = ({ name, kind }: Attachment): ReadingWarning =>
  kind === 'xfa-form'
    ? { code: 'attachment-unread', message: 'The file holds an XFA form, whose contents were not read.' }
    : { code: 'attachment-unread', message: `The file holds ${quoted(name)}, which was not read.` };

function ofFile({ kind, attachments, signatures, foreignPassages }: Reading): ReadingWarning[] {
  const changed = signatures.some(({ changedAfterwards }) => changedAfterwards);
  const ofKind = KINDS[kind];
  return [
    ...(ofKind ? [ofKind] : []),
    ...foreignPassages.map(({ page, language, text }) => ({
      code: 'passage-foreign',
      page,
      message: `Page ${page} has a passage in ${languageName(language)}, which was not analysed: ${quoted(text)}`,
    })),
    ...attachments.map(ofAttachment),
    ...(changed
      ? [{ code: 'changed-after-signing', message: 'The file was changed after it was signed.' }]
      : []),
  ];
}

const UNACCOUNTED: ReadingWarning = {
  code: 'reading-unaccounted',
  message: 'The text has no account of how it was read, so what was not read is not known.',
};

const sameAs = (one: ReadingWarning) => (other: ReadingWarning) =>
  one.code === other.code && one.page === other.page;

/**
 * All that a person must know of a reading, by page and then of the file: what the reader warned of, and what its
 * account shows. Messages quote the file, so they are shown as plain text only.
 */
export function readingWarnings({ reading, pages }: Account): ReadingWarning[] {
  if (!reading) return [UNACCOUNTED];
  const shown = [
    ...pages.flatMap((page) => [...ofUnread(page), ...ofDoubt(page), ...ofHidden(page)]),
    ...ofFile(reading),
  ];
  const all = [...reading.warnings, ...shown.filter((each) => !reading.warnings.some(sameAs(each)))];
  return all.toSorted((a, b) => (a.page ?? Infinity) - (b.page ?? Infinity) || 0);
}
