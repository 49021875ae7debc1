-- exchange: a programme as a workbook in, and its milestones as a calendar out

create table programme_import (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  created_by uuid not null references person,
  -- In whose name it was asked: rights are those of this person when it is written.
  subject_id uuid not null references person,
  created_at timestamptz not null default now(),
  files text[] not null,
  status text not null,
  outdated boolean not null default false,
  done int not null default 0,
  total int not null default 0,
  report jsonb not null,
  -- The cells that were read, and a digest of what they would do; both go once there is nothing left to do with them.
  sheets jsonb,
  gist text,
  finished_at timestamptz,
  constraint import_status_is_known check (status in ('faulty', 'ready', 'writing', 'done', 'failed', 'withdrawn')),
  constraint import_keeps_cells_while_they_count check (status not in ('ready', 'writing') or (sheets is not null and gist is not null)),
  constraint import_that_has_ended_keeps_no_cells check (status in ('ready', 'writing') or sheets is null)
);
create index import_of_programme on programme_import (programme_id, created_at desc);
create index import_by_status on programme_import (status) where status in ('ready', 'writing');

-- A calendar feed is read by whoever has its secret, with the rights of its person at that moment. Only the hash of the secret is kept.
create table calendar_feed (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  person_id uuid not null references person,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  fetched_at timestamptz,
  revoked_at timestamptz,
  constraint feed_token_is_a_hash check (length(token_hash) = 32)
);
create unique index feed_by_token on calendar_feed (token_hash);
create unique index one_feed_each on calendar_feed (programme_id, person_id) where revoked_at is null;

alter table programme_import enable row level security;
alter table calendar_feed enable row level security;
grant select, insert, update on programme_import, calendar_feed to actielijn_app;

create policy own_and_coordinators_read on programme_import for select to actielijn_app using (
  (created_by = access_actor() and programme_id in (select access_programmes('{coordinator,author,controller}')))
  or programme_id in (select access_programmes('{coordinator}')));
create policy writers_begin on programme_import for insert to actielijn_app with check (
  created_by = access_actor() and subject_id = access_subject()
  and programme_id in (select access_programmes('{coordinator,author,controller}')));
create policy own_go_on on programme_import for update to actielijn_app using (
  created_by = access_actor() and programme_id in (select access_programmes('{coordinator,author,controller}')));

create policy own_read on calendar_feed for select to actielijn_app using (person_id = access_actor());
create policy readers_subscribe on calendar_feed for insert to actielijn_app with check (
  person_id = access_actor() and programme_id in (select access_open_programmes()));
create policy own_revoke on calendar_feed for update to actielijn_app using (person_id = access_actor());
