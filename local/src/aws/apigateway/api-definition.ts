/** A JWT authorizer of an API. */
export interface Authorizer {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** `$request.header.Authorization` or `$request.querystring.<name>`. */
  readonly identitySource: string;
}

export interface Integration {
  /** ARN of the function. */
  readonly functionArn: string;
  readonly timeoutMs: number;
}

export interface Route {
  /** `GET /api/runs/{id}`, `ANY /files/{path+}` or `$default`. */
  readonly key: string;
  readonly integrationId: string;
  readonly authorizerId?: string | undefined;
  readonly scopes: readonly string[];
}

/** What browsers of other origins may do, as API Gateway words it. */
export interface Cors {
  readonly AllowOrigins?: readonly string[];
  readonly AllowMethods?: readonly string[];
  readonly AllowHeaders?: readonly string[];
  readonly ExposeHeaders?: readonly string[];
  readonly MaxAge?: number;
  readonly AllowCredentials?: boolean;
}

/** An HTTP API as its resources have made it so far. */
export interface ApiDefinition {
  readonly id: string;
  readonly name: string;
  readonly cors: Cors | undefined;
  readonly integrations: Map<string, Integration>;
  readonly authorizers: Map<string, Authorizer>;
  readonly routes: Map<string, Route>;
  /** Whether the stage's limits let one more request in. */
  admits: () => boolean;
}
