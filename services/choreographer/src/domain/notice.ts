/** Plain text for people, over a topic that they subscribe to. */
export interface Notice {
  /** At most 100 ASCII characters: the subject of an e-mail. */
  readonly subject: string;
  readonly text: string;
  /** For filter policies of subscriptions. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Where a run is shown: in the console, where one is deployed, else by the command line. */
export const timelineOf = (runId: string, consoleUrl: string | undefined): string =>
  consoleUrl ? `${new URL(`runs/${runId}`, consoleUrl)}` : `countersign status ${runId}`;
