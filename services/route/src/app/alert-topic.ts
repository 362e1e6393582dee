/** An alert as it goes out. The attributes are what subscribers filter by. */
export interface Alert {
  readonly subject: string;
  readonly message: string;
  readonly attributes: {
    readonly riskLevel: string;
    readonly contractType: string;
    readonly group: string;
  };
}

/** Where lawyers learn of risky contracts. */
export interface AlertTopic {
  /**
   * In one call that is never made again; `unknown` where nothing was answered to it.
   * @throws whatever it was refused with; nobody was told then
   */
  publish(alert: Alert): Promise<'sent' | 'unknown'>;
}
