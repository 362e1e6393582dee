/** What the site says about itself at `/config.json`. */
export interface ConsoleConfig {
  readonly stage: string;
  /** OpenID issuer, found by its discovery document. */
  readonly issuer: string;
  readonly clientId: string;
  /** Where mails are kept that are not sent; only the embedded runtime has it. */
  readonly mailbox?: string;
}

export async function loadConfig(): Promise<ConsoleConfig> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
  return (await response.json()) as ConsoleConfig;
}
