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
  publish(alert: Alert): Promise<void>;
}
