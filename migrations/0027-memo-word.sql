-- A Word file that was read and waits for whoever brought it in to confirm it; the file itself lies in the store. `memo_id`: what it became.
create table memo_import (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null references dossier on delete cascade,
  file_name text not null,
  sha256 text not null,
  bytes bigint not null,
  reading jsonb not null,
  memo_id uuid references memo on delete cascade,
  created_by uuid not null references person,
  created_at timestamptz not null default now()
);
create index memo_import_of_dossier on memo_import (dossier_id);

alter table memo_import enable row level security;
grant select, insert on memo_import to actielijn_app;
grant update (memo_id) on memo_import to actielijn_app;
create policy makers_read_their_own on memo_import for select to actielijn_app using (
  created_by = access_actor() and dossier_id in (select access_dossiers('{coordinator,author}')));
create policy makers_bring_in on memo_import for insert to actielijn_app with check (
  created_by = access_actor() and memo_id is null and dossier_id in (select access_dossiers('{coordinator,author}')));
create policy makers_confirm_once on memo_import for update to actielijn_app
  using (created_by = access_actor() and memo_id is null and dossier_id in (select access_dossiers('{coordinator,author}')))
  with check (exists (select from memo m where m.id = memo_id and m.dossier_id = memo_import.dossier_id));

-- A comment that came in with a file names who wrote it there, and is answered for by whoever brought it in.
create policy makers_take_in on memo_comment for insert to actielijn_app with check (
  by_id = access_actor() and length(trim(by_name)) between 1 and 200 and organisation_id is null and withdrawn_at is null and at <= now()
  and version_id is null and round_id is null and dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (select from memo m where m.id = memo_id and m.dossier_id = memo_comment.dossier_id
    and m.status in ('draft', 'coordination', 'returned')));

-- A template is of an organisation that exists; it is ended, never changed.
revoke update on memo_template from actielijn_app;
grant update (ended_at) on memo_template to actielijn_app;
drop policy administrators_add on memo_template;
create policy administrators_add on memo_template for insert to actielijn_app with check (
  created_by = access_actor() and ended_at is null and (select access_holds('administrator')));
