-- route, agenda: who proposes an item, places that are taken by what one may not read, agendas as they were sent out, and what a ministry notes
-- for its minister.

-- A memo stands on an agenda once.
create unique index a_memo_is_on_an_agenda_once on agenda_item (meeting_id, memo_id) where memo_id is not null and status <> 'takenOff';

-- An item is of the programme of its meeting and of the dossier of its memo, and has a version of that memo.
create function agenda_item_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from meeting m where m.id = new.meeting_id and m.programme_id = new.programme_id)
    or new.dossier_id is not null and not exists (select from dossier d where d.id = new.dossier_id and d.programme_id = new.programme_id)
    or new.memo_id is not null and not exists (select from memo m where m.id = new.memo_id and m.dossier_id = new.dossier_id)
    or new.version_id is not null and not exists (select from memo_version v where v.id = new.version_id and v.memo_id = new.memo_id) then
    raise exception 'An agenda item that fits no meeting, dossier, memo or version' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger agenda_item_fits before insert or update of meeting_id, programme_id, dossier_id, memo_id, version_id on agenda_item
  for each row execute function agenda_item_fits();

-- Those who make the memos of a dossier propose one; the secretary places it. Whoever keeps an agenda puts on it what is theirs to read.
drop policy keepers_add on agenda_item;
create policy keepers_add on agenda_item for insert to actielijn_app with check (
  programme_id in (select access_programmes('{coordinator,councilSecretary}')) and changed_by = access_actor()
  and (dossier_id is null or dossier_id in (select access_readable())) and (memo_id is null or exists (select from memo m where m.id = memo_id)));
create policy makers_propose on agenda_item for insert to actielijn_app with check (
  status = 'proposed' and memo_id is not null and changed_by = access_actor()
  and dossier_id in (select access_dossiers('{coordinator,author,councilSecretary}')) and exists (select from memo m where m.id = memo_id));
-- Whoever reads a dossier sees where its memos go.
create policy dossier_readers_read on agenda_item for select to actielijn_app using (dossier_id in (select access_readable()));
create policy dossier_readers_read on agenda_item_history for select to actielijn_app using (dossier_id in (select access_readable()));

-- The place after the last on an agenda; the meeting is held until the transaction ends, so that two do not get the same.
create function agenda_end(of_meeting uuid) returns int language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from meeting m where m.id = of_meeting and m.programme_id in (select access_readable_programmes()) for update;
  if not found then raise exception 'No such meeting' using errcode = 'insufficient_privilege'; end if;
  return (select coalesce(max(i.position), 0) + 1024 from agenda_item i where i.meeting_id = of_meeting);
end $$;

-- All places on an agenda. Of an item that the reader may not read: where it is and how long it takes; which it is only for who keeps the agenda.
create function agenda_places(of_meeting uuid) returns table (item_id uuid, "position" int, minutes int, status text, closed boolean)
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select case when not p.closed or i.programme_id in (select access_programmes('{coordinator,councilSecretary}')) then i.id end,
    i.position, i.minutes, i.status, p.closed
  from agenda_item i,
    lateral (select i.dossier_id is not null and not coalesce(i.dossier_id in (select access_readable()), false) as closed) p
  where i.meeting_id = of_meeting and i.status <> 'takenOff' and i.programme_id in (select access_open_programmes())
  order by i.position, i.id;
end;

-- What is in no dossier is left out of nothing: with nothing to leave out it counts too.
create or replace function meeting_minutes(meetings uuid[], without uuid) returns table (meeting_id uuid, minutes int)
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select m.id, (
    coalesce((select sum(i.minutes) from agenda_item i
      where i.meeting_id = m.id and i.status <> 'takenOff' and (i.dossier_id is null or without is null or i.dossier_id <> without)), 0)
    + coalesce((select sum(s.minutes) from route_step s join route r on r.id = s.route_id
      where s.meeting_id = m.id and s.status = 'planned' and not s.gone and r.ended_at is null and s.dossier_id is distinct from without
        and not exists (select from agenda_item i where i.meeting_id = m.id and i.status <> 'takenOff' and i.dossier_id = s.dossier_id)), 0)
  )::int
  from meeting m
  where m.id = any (meetings)
    and (m.programme_id in (select access_open_programmes()) or m.programme_id in (select access_readable_programmes()));
end;

-- Room between all items, where somebody keeps putting items between the same two. Nobody moved them: such a state is by nobody.
create function agenda_spread(of_meeting uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from meeting m
      where m.id = of_meeting and m.programme_id in (select access_programmes('{coordinator,councilSecretary}'))) then
    raise exception 'Only who keeps the agenda' using errcode = 'insufficient_privilege';
  end if;
  update agenda_item i set position = o.place, changed_by = null
    from (select s.id, row_number() over (order by s.position, s.id) * 1024 as place from agenda_item s where s.meeting_id = of_meeting) o
    where o.id = i.id and i.position <> o.place;
end $$;

-- What stood on an agenda that was sent out: an item is as closed as its dossier, also later. `agenda_version.items` says only where all of them
-- are and how long they take; its hash is over all that is here.
create table agenda_version_item (
  version_id uuid not null references agenda_version on delete cascade,
  item_id uuid not null references agenda_item on delete cascade,
  programme_id uuid not null references programme,
  dossier_id uuid references dossier on delete cascade,
  memo_id uuid references memo on delete cascade,
  memo_version_id uuid references memo_version,
  number int not null,
  title text not null,
  kind text not null,
  minutes int not null,
  primary key (version_id, item_id)
);
create index agenda_version_item_by_item on agenda_version_item (item_id);
create trigger agenda_version_item_is_closed before update on agenda_version_item for each row execute function refuse_change();
alter table agenda_version_item enable row level security;
grant select on agenda_version_item to actielijn_app;
create policy members_read on agenda_version_item for select to actielijn_app using (
  programme_id in (select access_open_programmes()) and (dossier_id is null or dossier_id in (select access_readable())));

-- Only as it stands is an agenda sent out, also what the sender may not read.
drop policy keepers_add on agenda_version;
drop policy keepers_change on agenda_version;
create function send_agenda(of_meeting uuid, wanted text) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held meeting;
  sent uuid := gen_random_uuid();
  following int;
  standing jsonb;
begin
  select m.* into held from meeting m where m.id = of_meeting
    and m.programme_id in (select access_programmes('{coordinator,councilSecretary}')) for update;
  if not found then raise exception 'Only who keeps the agenda' using errcode = 'insufficient_privilege'; end if;
  following := (select coalesce(max(v.number), 0) + 1 from agenda_version v where v.meeting_id = of_meeting);
  standing := (select coalesce(jsonb_agg(to_jsonb(p) order by p.number), '[]') from (
    select row_number() over (order by i.position, i.id) as number, i.id, i.dossier_id, i.memo_id, i.version_id, i.title, i.kind, i.minutes
    from agenda_item i where i.meeting_id = of_meeting and i.status in ('placed', 'concluded')) p);
  insert into agenda_version (id, meeting_id, programme_id, number, kind, items, sha256, created_by)
    select sent, of_meeting, held.programme_id, following, wanted,
      coalesce(jsonb_agg(jsonb_build_object('item', p ->> 'id', 'number', (p ->> 'number')::int, 'minutes', (p ->> 'minutes')::int)), '[]'),
      encode(sha256(convert_to(jsonb_build_object('meeting', of_meeting, 'number', following, 'kind', wanted, 'items', standing)::text, 'UTF8')), 'hex'),
      access_actor()
    from jsonb_array_elements(standing) p;
  insert into agenda_version_item (version_id, item_id, programme_id, dossier_id, memo_id, memo_version_id, number, title, kind, minutes)
    select sent, i.id, held.programme_id, i.dossier_id, i.memo_id, i.version_id, i.number, i.title, i.kind, i.minutes
    from jsonb_to_recordset(standing) i (number int, id uuid, dossier_id uuid, memo_id uuid, version_id uuid, title text, kind text, minutes int);
  return following;
end $$;

-- What a ministry notes at an item for its own minister: nobody else's.
create table agenda_annotation (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references agenda_item on delete cascade,
  programme_id uuid not null references programme,
  dossier_id uuid references dossier on delete cascade,
  organisation_id uuid not null references organisation,
  text text not null,
  revision int not null default 1,
  since timestamptz not null default now(),
  changed_by uuid references person,
  constraint annotation_is_short check (length(text) <= 20000),
  constraint one_annotation_per_ministry unique (item_id, organisation_id)
);
create table agenda_annotation_history (like agenda_annotation, until timestamptz not null);
create index agenda_annotation_history_by_id on agenda_annotation_history (id, until);
create trigger annotation_keeps_its_states before update on agenda_annotation for each row execute function keep_state();
alter table agenda_annotation enable row level security;
alter table agenda_annotation_history enable row level security;
grant select, insert on agenda_annotation to actielijn_app;
grant update (text, changed_by) on agenda_annotation to actielijn_app;
grant select on agenda_annotation_history to actielijn_app;
create policy own_ministry_reads on agenda_annotation for select to actielijn_app using (
  organisation_id = (select access_organisation()) and exists (select from agenda_item i where i.id = item_id));
create policy own_ministry_reads on agenda_annotation_history for select to actielijn_app using (
  organisation_id = (select access_organisation()) and exists (select from agenda_item i where i.id = item_id));
create policy own_ministry_adds on agenda_annotation for insert to actielijn_app with check (
  organisation_id = (select access_organisation()) and changed_by = access_actor()
  and programme_id in (select access_programmes('{coordinator,author,minister,ministerOffice}'))
  and exists (select from agenda_item i where i.id = item_id and i.programme_id = agenda_annotation.programme_id
    and i.dossier_id is not distinct from agenda_annotation.dossier_id));
create policy own_ministry_changes on agenda_annotation for update to actielijn_app using (
  organisation_id = (select access_organisation()) and programme_id in (select access_programmes('{coordinator,author,minister,ministerOffice}'))
  and exists (select from agenda_item i where i.id = item_id));

do $$ declare
  callable text;
begin
  foreach callable in array array['agenda_end(uuid)', 'agenda_places(uuid)', 'agenda_spread(uuid)', 'send_agenda(uuid, text)'] loop
    execute format('revoke all on function %s from public', callable);
    execute format('grant execute on function %s to actielijn_app', callable);
  end loop;
end $$;
