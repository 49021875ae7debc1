-- A member of a body who has no account can be absent too, and why somebody is absent is said.
alter table absence add column member_id uuid references body_member;
alter table absence add column reason text not null default '';
alter table absence drop constraint absence_is_of_one;
alter table absence add constraint absence_is_of_one check (num_nonnulls(body_id, person_id, member_id) = 1);
alter table absence add constraint absence_reason_is_short check (length(reason) <= 200);

-- A calendar address is read by whoever has its secret, with the rights of its person at that moment. Only the hash of the secret is kept.
-- `own`: the bodies that the person is in; `programmes`: all bodies of programmes in which the person holds a role.
create table agenda_feed (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  kind text not null,
  body_id uuid references body,
  dossier_id uuid references dossier on delete cascade,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  fetched_at timestamptz,
  revoked_at timestamptz,
  constraint agenda_feed_token_is_a_hash check (length(token_hash) = 32),
  constraint agenda_feed_kind_is_known check (kind in ('own', 'programmes', 'body', 'dossier')),
  constraint agenda_feed_is_about_one check ((kind = 'body') = (body_id is not null) and (kind = 'dossier') = (dossier_id is not null))
);
create unique index agenda_feed_by_token on agenda_feed (token_hash);
create index agenda_feed_of_person on agenda_feed (person_id) where revoked_at is null;
alter table agenda_feed enable row level security;
grant select, insert, update on agenda_feed to actielijn_app;
create policy own_read on agenda_feed for select to actielijn_app using (person_id = access_actor());
create policy readers_subscribe on agenda_feed for insert to actielijn_app with check (
  person_id = access_actor()
  and (body_id is null or body_id in (select b.id from body b where b.programme_id in (select access_open_programmes())))
  and (dossier_id is null or dossier_id in (select access_readable())));
create policy own_revoke on agenda_feed for update to actielijn_app using (person_id = access_actor());

-- Own actions of meetings come up in the calendar of whoever has to do them.
create index action_of_owner on meeting_action (owner_id) where status = 'open';
create index body_member_of_person on body_member (person_id) where ended_at is null;
create index step_at_body on route_step (body_id) where body_id is not null and status = 'planned';
