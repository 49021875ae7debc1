-- A session outlives its tokens, which are replaced on the way. Sessions of before end: everybody signs in again.
drop table session;
create table session (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  method text not null,
  acting_for uuid references person,
  created_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  address text,
  browser text,
  ended_at timestamptz,
  ended_by uuid references person,
  end_reason text,
  constraint sign_in_method_is_known check (method in ('demo', 'provider', 'passkey', 'password')),
  constraint ended_sessions_say_why check ((ended_at is null) = (end_reason is null))
);
create index session_of_person on session (person_id) where ended_at is null;
create index session_by_start on session (created_at);

-- Only hashes: whoever reads this table can be nobody with it.
create table session_token (
  hash bytea primary key,
  session_id uuid not null references session on delete cascade,
  issued_at timestamptz not null default now(),
  replaced_at timestamptz
);
create index session_token_of_session on session_token (session_id);

-- Sign-in through the organisation's own provider (OpenID Connect).

create table provider_identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person,
  linked_at timestamptz not null default now(),
  primary key (issuer, subject),
  constraint one_subject_per_person unique (issuer, person_id)
);

-- What is needed to end a session at both ends. The proof for the provider is sealed with a key that only the browser holds.
create table provider_session (
  session_id uuid primary key references session on delete cascade,
  issuer text not null,
  subject text not null,
  sid text,
  sealed_id_token bytea not null
);
create index provider_session_of_subject on provider_session (issuer, subject);

create table sign_in_attempt (
  state_hash bytea primary key,
  browser_hash bytea not null,
  verifier text not null,
  nonce text not null,
  return_to text not null,
  expires_at timestamptz not null
);
create index sign_in_attempt_by_expiry on sign_in_attempt (expires_at);

create table used_logout_token (
  issuer text not null,
  jti_hash bytea not null,
  forget_at timestamptz not null,
  primary key (issuer, jti_hash)
);

-- A role that came from the provider goes when it is gone there; one given by hand stays.
alter table membership
  add column source text not null default 'hand',
  add constraint membership_source_is_known check (source in ('hand', 'provider'));
create policy requests_give_by_hand on membership as restrictive for insert to actielijn_app with check (source = 'hand');

alter table session enable row level security;
alter table session_token enable row level security;
alter table provider_identity enable row level security;
alter table provider_session enable row level security;
alter table sign_in_attempt enable row level security;
alter table used_logout_token enable row level security;

grant select (id, person_id, method, created_at, used_at, address, browser, ended_at), update (ended_at, ended_by, end_reason)
  on session to actielijn_app;
create policy owners_and_administrators_read on session for select to actielijn_app
  using (person_id = access_actor() or (select access_holds('administrator')));
create policy owners_and_administrators_end on session for update to actielijn_app
  using (person_id = access_actor() or (select access_holds('administrator')));

grant select (person_id, linked_at), delete on provider_identity to actielijn_app;
create policy administrators_read on provider_identity for select to actielijn_app using ((select access_holds('administrator')));
create policy administrators_unlink on provider_identity for delete to actielijn_app using ((select access_holds('administrator')));
