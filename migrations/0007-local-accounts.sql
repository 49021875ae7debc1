-- Ways in of people whose installation has no provider. The door reads and writes here as the owner. A request sees its own rows, and of
-- those no secret: the columns that hold one are granted to nobody.

create table passkey (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  synced boolean not null,
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  constraint passkey_belongs_to_one_person unique (credential_id),
  constraint passkey_has_a_name check (length(trim(name)) between 1 and 80)
);
create index passkey_of_person on passkey (person_id);

-- `person_id` is null where it is to show who asks.
create table passkey_challenge (
  challenge text primary key,
  person_id uuid references person,
  expires_at timestamptz not null
);
create index passkey_challenge_by_expiry on passkey_challenge (expires_at);

-- One row holds the password and the second factor, so that neither can be without the other.
create table password (
  person_id uuid primary key references person,
  hash text not null,
  totp_secret bytea not null,
  totp_step bigint not null,
  set_at timestamptz not null default now()
);

create table totp_setup (
  person_id uuid primary key references person,
  secret bytea not null,
  expires_at timestamptz not null
);

create table recovery_code (
  person_id uuid not null references password on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

-- Between a right password and its code.
create table sign_in_step (
  token_hash bytea primary key,
  person_id uuid not null references person,
  expires_at timestamptz not null
);
create index sign_in_step_by_expiry on sign_in_step (expires_at);

create table sign_in_lock (
  person_id uuid primary key references person,
  failures int not null,
  locks int not null,
  locked_until timestamptz,
  last_failure_at timestamptz not null,
  constraint sign_in_lock_counts check (failures >= 0 and locks >= 0)
);

-- A try counts as failed until it has passed.
create table sign_in_try (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default now(),
  address text not null,
  network text not null,
  person_id uuid references person,
  way text not null,
  passed boolean not null default false,
  constraint sign_in_try_way_is_known check (way in ('password', 'code', 'passkey', 'accessLink'))
);
create index sign_in_try_of_network on sign_in_try (network, at) where not passed;
create index sign_in_try_of_person on sign_in_try (person_id, at) where person_id is not null;
create index sign_in_try_by_age on sign_in_try (at);

-- Of several links of a person only the newest counts. `created_by` is null where it was made on the command line.
create table access_link (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  token_hash bytea not null,
  created_by uuid references person,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint access_link_is_one_of_a_kind unique (token_hash)
);
create index access_link_of_person on access_link (person_id, created_at);

alter table passkey enable row level security;
alter table passkey_challenge enable row level security;
alter table password enable row level security;
alter table totp_setup enable row level security;
alter table recovery_code enable row level security;
alter table sign_in_step enable row level security;
alter table sign_in_lock enable row level security;
alter table sign_in_try enable row level security;
alter table access_link enable row level security;

grant select (id, person_id, name, synced, created_at, last_used_at) on passkey to actielijn_app;
grant select (person_id, set_at) on password to actielijn_app;
grant select (person_id, used_at) on recovery_code to actielijn_app;
grant select (person_id, at, address, way, passed) on sign_in_try to actielijn_app;
grant insert (person_id, token_hash, created_by, expires_at) on access_link to actielijn_app;

create policy owners_read on passkey for select to actielijn_app using (person_id = (select access_actor()));
create policy owners_read on password for select to actielijn_app using (person_id = (select access_actor()));
create policy owners_read on recovery_code for select to actielijn_app using (person_id = (select access_actor()));
create policy owners_read on sign_in_try for select to actielijn_app using (person_id = (select access_actor()));
create policy administrators_invite on access_link for insert to actielijn_app
  with check (created_by = (select access_actor()) and (select access_holds('administrator')));
