/** A mail as the mailbox keeps it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly date: Date;
  readonly text: string;
  /** What was published: a message delivered twice keeps its own. */
  readonly messageId: string;
}

/** A mail that was delivered; ids sort by time. */
export interface DeliveredMail extends Mail {
  readonly id: string;
}

/** The mail as RFC 5322 has it, which every mail program opens. */
export function writeMail({ to, subject, date, text, messageId }: Mail): string {
  const headers = [
    'From: Countersign <no-reply@countersign.invalid>',
    `To: ${to.replace(/[\r\n]/g, '')}`,
    `Subject: ${encodeHeader(subject)}`,
    `Date: ${date.toUTCString()}`,
    `Message-ID: <${messageId}@countersign.invalid>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${text.replace(/\r?\n/g, '\r\n')}\r\n`;
}

/** Reads what `writeMail` wrote. */
export function readMail(message: string): Mail {
  const end = message.indexOf('\r\n\r\n');
  const headers = new Map(
    message
      .slice(0, end)
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  return {
    to: headers.get('To') ?? '',
    subject: decodeHeader(headers.get('Subject') ?? ''),
    date: new Date(headers.get('Date') ?? 0),
    messageId: headers.get('Message-ID')?.slice(1, -'@countersign.invalid>'.length) ?? '',
    text: message.slice(end + 4, -2).replaceAll('\r\n', '\n'),
  };
}

/** RFC 2047 for text that is not plain ASCII. */
function encodeHeader(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function decodeHeader(text: string): string {
  const encoded = /^=\?utf-8\?B\?(.*)\?=$/.exec(text)?.[1];
  return encoded === undefined ? text : Buffer.from(encoded, 'base64').toString();
}
