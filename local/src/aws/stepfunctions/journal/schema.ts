/**
 * Times are milliseconds since the epoch.
 * A frame is one line of control of an execution: its whole flow, an iteration of a Map or a branch of a Parallel.
 */
export const SCHEMA = `
create table if not exists definition (hash text primary key, source text not null) without rowid;

create table if not exists state_machine (
  arn text primary key,
  name text not null,
  role_arn text not null,
  definition_hash text not null references definition,
  revision_id text not null,
  settings text not null,
  created_at integer not null,
  updated_at integer not null
) without rowid;

create table if not exists execution (
  id integer primary key autoincrement,
  arn text not null unique,
  name text not null,
  machine_arn text not null,
  definition_hash text not null references definition,
  role_arn text not null,
  status text not null,
  input text not null,
  output text,
  error text,
  cause text,
  started_at integer not null,
  stopped_at integer,
  redrive_count integer not null default 0,
  redriven_at integer,
  due_at integer
);
create index if not exists execution_by_machine on execution (machine_arn, id);
create index if not exists execution_due on execution (due_at) where due_at is not null;

create table if not exists frame (
  id integer primary key autoincrement,
  execution_id integer not null references execution on delete cascade,
  parent_id integer references frame on delete cascade,
  position integer,
  status text not null,
  state text not null,
  last_event integer not null,
  due_at integer,
  body text not null
);
create index if not exists frame_by_execution on frame (execution_id);
create index if not exists frame_by_parent on frame (parent_id, position);
create index if not exists frame_due on frame (due_at) where due_at is not null;

create table if not exists history (
  execution_id integer not null references execution on delete cascade,
  id integer not null,
  previous_id integer not null,
  type text not null,
  at integer not null,
  details text not null,
  primary key (execution_id, id)
) without rowid;

create table if not exists redrive (
  execution_id integer not null references execution on delete cascade,
  client_token text not null,
  at integer not null,
  primary key (execution_id, client_token)
) without rowid;

create table if not exists outbox (id integer primary key autoincrement, entry text not null);
`;
