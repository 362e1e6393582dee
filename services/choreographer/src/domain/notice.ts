/** Plain text for people, over a topic that they subscribe to. */
export interface Notice {
  /** At most 100 ASCII characters: the subject of an e-mail. */
  readonly subject: string;
  readonly text: string;
  /** For filter policies of subscriptions. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A line that fits the subject of an e-mail. */
export const asSubject = (line: string): string => line.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 100);
