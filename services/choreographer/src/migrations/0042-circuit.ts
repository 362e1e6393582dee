/** Stages whose model has not answered for a while; no row where all is well. */
export const circuit = `
CREATE TABLE IF NOT EXISTS circuit (
  stage text PRIMARY KEY,
  failures integer NOT NULL,
  failing_since timestamptz NOT NULL,
  open_until timestamptz,
  wait_seconds integer NOT NULL
)`;
