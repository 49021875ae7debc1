-- outcomes: what was reminded before a meeting, what a body concluded, the list of decisions, and actions that their owners follow.

alter table body add column reminder_days int[] not null default '{3,1}';
alter table body_history add column reminder_days int[];
alter table body add constraint reminders_are_few check (cardinality(reminder_days) <= 5 and 0 <= all (reminder_days) and 30 >= all (reminder_days));

-- An item that was held over stands again on a later agenda.
alter table agenda_item add column carried_from uuid references agenda_item on delete set null;
alter table agenda_item_history add column carried_from uuid;
create unique index an_item_is_carried_over_once on agenda_item (carried_from) where carried_from is not null and status <> 'takenOff';

-- What a body saw and concluded on stays as it was.
create function concluded_item_stands() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.status, new.meeting_id, new.dossier_id, new.memo_id, new.version_id)
    is distinct from (old.status, old.meeting_id, old.dossier_id, old.memo_id, old.version_id) then
    raise exception 'A body concluded on this item: it stays as the body saw it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger concluded_item_stands before update on agenda_item for each row when (old.status = 'concluded') execute function concluded_item_stands();

-- Who was reminded of what is missing, at which moment: so many working days before the papers are due, or a day on which somebody asked for it.
create table meeting_reminder (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  meeting_id uuid not null references meeting,
  item_id uuid not null references agenda_item on delete cascade,
  person_id uuid not null references person,
  moment text not null,
  by_id uuid not null references person,
  at timestamptz not null default now(),
  constraint reminded_once_at_a_moment unique (meeting_id, item_id, person_id, moment),
  constraint reminder_moment_is_known check (moment ~ '^([0-9]{1,2}|[0-9]{4}-[0-9]{2}-[0-9]{2})$')
);
create trigger meeting_reminder_is_closed before update on meeting_reminder for each row execute function refuse_change();

-- What a body concluded of an item, on the version that it saw. A correction is a row that says why; the newest counts.
create table agenda_conclusion (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  item_id uuid not null references agenda_item on delete cascade,
  meeting_id uuid not null references meeting,
  programme_id uuid not null references programme,
  dossier_id uuid references dossier on delete cascade,
  version_id uuid references memo_version on delete cascade,
  outcome text not null,
  text text not null,
  why text not null default '',
  by_id uuid not null references person,
  at timestamptz not null default now(),
  constraint conclusion_outcome_is_known check (outcome in ('agreed', 'agreedIf', 'notAgreed', 'held', 'noted')),
  constraint conclusion_says_what check (length(trim(text)) between 1 and 5000),
  constraint conclusion_reason_is_short check (length(why) <= 2000)
);
create unique index concluded_once_without_a_reason on agenda_conclusion (item_id) where why = '';
create index conclusion_of_item on agenda_conclusion (item_id, number desc);
create index conclusion_of_meeting on agenda_conclusion (meeting_id);
create trigger agenda_conclusion_is_closed before update on agenda_conclusion for each row execute function refuse_change();

-- memo: the same as the memo knows it, on the whole (`point` null) and point by point. It is what a body concluded, and nobody's decision.
create table memo_conclusion (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  conclusion_id uuid not null references agenda_conclusion on delete cascade,
  item_id uuid not null references agenda_item on delete cascade,
  meeting_id uuid not null references meeting,
  memo_id uuid not null references memo on delete cascade,
  dossier_id uuid not null references dossier on delete cascade,
  version_id uuid not null references memo_version,
  point text,
  outcome text not null,
  text text not null default '',
  why text not null default '',
  body text not null,
  met_on date not null,
  by_id uuid not null references person,
  at timestamptz not null default now(),
  constraint one_outcome_per_point unique nulls not distinct (conclusion_id, point),
  constraint memo_conclusion_outcome_is_known check (outcome in ('agreed', 'agreedIf', 'notAgreed', 'held', 'noted')),
  constraint memo_conclusion_is_short check (length(text) <= 5000)
);
create index conclusion_of_memo on memo_conclusion (memo_id, number desc);
create trigger memo_conclusion_is_closed before update on memo_conclusion for each row execute function refuse_change();

-- The list of decisions as it was adopted; a later one follows it and says why. `adopted_at`: the meeting that adopted it; null: in writing.
create table decision_list (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meeting,
  programme_id uuid not null references programme,
  serial int not null,
  number int not null,
  why text not null default '',
  adopted_on date not null,
  adopted_at uuid references meeting,
  adopted_by uuid not null references person,
  at timestamptz not null default now(),
  actions jsonb not null default '[]',
  sha256 text not null,
  constraint one_decision_list_per_number unique (meeting_id, number),
  constraint a_later_list_says_why check (number = 1 or length(trim(why)) > 0),
  constraint list_reason_is_short check (length(why) <= 2000)
);
create trigger decision_list_is_closed before update on decision_list for each row execute function refuse_change();
create table decision_list_item (
  id uuid primary key default gen_random_uuid(),
  list_id uuid not null references decision_list on delete cascade,
  programme_id uuid not null references programme,
  dossier_id uuid references dossier on delete cascade,
  item_id uuid not null references agenda_item on delete cascade,
  position int not null,
  title text not null,
  kind text not null,
  outcome text not null,
  text text not null,
  version int,
  points jsonb not null,
  actions jsonb not null
);
create index item_of_decision_list on decision_list_item (list_id, position);
create trigger decision_list_item_is_closed before update on decision_list_item for each row execute function refuse_change();

-- What a meeting decided as it stands now, of what the caller sees; `position` is the number on the agenda, the same for everybody. `actions` are those that were agreed, whatever became of them.
create function actions_agreed(of_meeting uuid, of_item uuid) returns jsonb language sql stable set search_path = public, pg_temp
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('text', a.text, 'owner', coalesce(o.name, a.owner_name), 'dueOn', a.due_on) order by a.due_on, a.text), '[]')
  from meeting_action a left join person o on o.id = a.owner_id
  where a.meeting_id = of_meeting and a.item_id is not distinct from of_item;
end;
create function meeting_decisions(of_meeting uuid) returns table (item_id uuid, programme_id uuid, dossier_id uuid, "position" int, title text,
  kind text, outcome text, text text, version int, points jsonb, actions jsonb)
language sql stable set search_path = public, pg_temp
begin atomic
  select i.id, i.programme_id, i.dossier_id,
    (select count(*)::int from agenda_places(of_meeting) p where p.status in ('placed', 'concluded') and p.position <= i.position),
    i.title, i.kind, c.outcome, c.text, v.number,
    coalesce((select jsonb_agg(jsonb_build_object('number', p.number, 'question', p.question, 'outcome', x.outcome, 'text', x.text) order by p.number)
      from memo_conclusion x join memo_point p on p.version_id = x.version_id and p.point = x.point where x.conclusion_id = c.id), '[]'),
    actions_agreed(of_meeting, i.id)
  from agenda_item i
    join lateral (select * from agenda_conclusion n where n.item_id = i.id order by n.number desc limit 1) c on true
    left join memo_version v on v.id = c.version_id
  where i.meeting_id = of_meeting and i.status = 'concluded'
  order by i.position, i.id;
end;

-- Adopts the list of decisions of a meeting: all of it, also what whoever adopts it may not see. Answers `adopted`, or why not: `open` items,
-- nothing in it (`empty`), or the same as the last (`unchanged`).
create function adopt_decisions(of_meeting uuid, on_day date, at_meeting uuid, reason text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  m meeting;
  last decision_list;
  hash text;
  made uuid := gen_random_uuid();
begin
  select * into m from meeting where id = of_meeting and status = 'held'
    and programme_id in (select access_programmes('{coordinator,councilSecretary}')) for update;
  if not found or on_day < m.day or on_day > (now() at time zone 'Europe/Amsterdam')::date
    or not (at_meeting is null or exists (select from meeting n where n.id = at_meeting and n.body_id = m.body_id and n.day >= m.day and n.status <> 'cancelled')) then
    raise insufficient_privilege using message = 'This list of decisions is not adopted here';
  end if;
  if exists (select from agenda_item i where i.meeting_id = of_meeting and i.status in ('proposed', 'placed')) then return 'open'; end if;
  if not exists (select from meeting_decisions(of_meeting)) then return 'empty'; end if;
  select encode(sha256(convert_to(jsonb_build_object('items', jsonb_agg(to_jsonb(d) order by d.position, d.item_id),
    'actions', actions_agreed(of_meeting, null))::text, 'UTF8')), 'hex') into hash from meeting_decisions(of_meeting) d;
  select * into last from decision_list l where l.meeting_id = of_meeting order by l.number desc limit 1;
  if last.sha256 = hash then return 'unchanged'; end if;
  perform from body b where b.id = m.body_id for update;
  insert into decision_list (id, meeting_id, programme_id, serial, number, why, adopted_on, adopted_at, adopted_by, actions, sha256)
    values (made, of_meeting, m.programme_id, coalesce(last.serial, 1 + coalesce((select max(l.serial) from decision_list l join meeting n on n.id = l.meeting_id
      where n.body_id = m.body_id and extract(year from n.day) = extract(year from m.day)), 0)),
      coalesce(last.number, 0) + 1, reason, on_day, at_meeting, access_actor(), actions_agreed(of_meeting, null), hash);
  insert into decision_list_item (list_id, programme_id, dossier_id, item_id, position, title, kind, outcome, text, version, points, actions)
    select made, d.programme_id, d.dossier_id, d.item_id, d.position, d.title, d.kind, d.outcome, d.text, d.version, d.points, d.actions
    from meeting_decisions(of_meeting) d;
  return 'adopted';
end $$;
revoke execute on function adopt_decisions(uuid, date, uuid, text) from public;
grant execute on function adopt_decisions(uuid, date, uuid, text) to actielijn_app;

-- access

do $$ declare
  part text;
begin
  foreach part in array array['meeting_reminder', 'agenda_conclusion', 'memo_conclusion', 'decision_list', 'decision_list_item'] loop
    execute format('alter table %I enable row level security', part);
    execute format('grant select on %I to actielijn_app', part);
  end loop;
  foreach part in array array['meeting_reminder', 'agenda_conclusion', 'memo_conclusion'] loop
    execute format('grant insert on %I to actielijn_app', part);
  end loop;
end $$;

-- Whether a meeting has begun, by the clock of the Netherlands, and was not cancelled.
create function meeting_has_begun(of_meeting uuid) returns boolean
language sql stable set search_path = public, pg_temp
begin atomic
  select exists (select from meeting m where m.id = of_meeting and m.status <> 'cancelled'
    and (m.day + m.starts_at::time) at time zone 'Europe/Amsterdam' <= now());
end;

create policy members_read on meeting_reminder for select to actielijn_app using (
  programme_id in (select access_open_programmes()) and exists (select from agenda_item i where i.id = item_id));
create policy keepers_remind on meeting_reminder for insert to actielijn_app with check (
  by_id = access_actor() and programme_id in (select access_programmes('{coordinator,councilSecretary}'))
  and exists (select from agenda_item i where i.id = item_id and i.meeting_id = meeting_reminder.meeting_id and i.programme_id = meeting_reminder.programme_id));

create policy members_read on agenda_conclusion for select to actielijn_app using (
  programme_id in (select access_open_programmes()) and (dossier_id is null or dossier_id in (select access_readable())));
-- What is concluded was on the agenda, in exactly this version, of a meeting that has begun; a second time it says why.
create policy keepers_conclude on agenda_conclusion for insert to actielijn_app with check (
  by_id = access_actor() and at = now() and programme_id in (select access_programmes('{coordinator,councilSecretary}'))
  and meeting_has_begun(meeting_id)
  and exists (select from agenda_item i where i.id = item_id and i.meeting_id = agenda_conclusion.meeting_id
    and i.programme_id = agenda_conclusion.programme_id and i.dossier_id is not distinct from agenda_conclusion.dossier_id
    and i.version_id is not distinct from agenda_conclusion.version_id and i.status = 'concluded'));

-- A memo takes over what was concluded in this very transaction, by whoever concluded it.
create policy readers_read on memo_conclusion for select to actielijn_app using (exists (select from memo m where m.id = memo_id));
create policy keepers_tell on memo_conclusion for insert to actielijn_app with check (
  by_id = access_actor() and at = now()
  and exists (select from agenda_conclusion c join agenda_item i on i.id = c.item_id join meeting m on m.id = c.meeting_id join body b on b.id = m.body_id
    where c.id = conclusion_id and c.by_id = access_actor() and c.at = now() and c.version_id = memo_conclusion.version_id
      and c.item_id = memo_conclusion.item_id and c.meeting_id = memo_conclusion.meeting_id and i.memo_id = memo_conclusion.memo_id and c.dossier_id = memo_conclusion.dossier_id and c.why = memo_conclusion.why
      and m.day = met_on and b.code = memo_conclusion.body
      and (point is not null or (c.outcome = memo_conclusion.outcome and c.text = memo_conclusion.text)))
  and (point is null or exists (select from memo_point p where p.version_id = memo_conclusion.version_id and p.point = memo_conclusion.point)));

create policy members_read on decision_list for select to actielijn_app using (programme_id in (select access_open_programmes()));
create policy members_read on decision_list_item for select to actielijn_app using (
  programme_id in (select access_open_programmes()) and (dossier_id is null or dossier_id in (select access_readable())));

-- An action about an item is as closed as that item; its owner says what became of it and changes nothing else.
drop policy members_read on meeting_action;
drop policy members_read on meeting_action_history;
drop policy keepers_add on meeting_action;
create policy members_read on meeting_action for select to actielijn_app using (
  programme_id in (select access_open_programmes()) and (item_id is null or exists (select from agenda_item i where i.id = item_id)));
create policy members_read on meeting_action_history for select to actielijn_app using (
  programme_id in (select access_open_programmes()) and (item_id is null or exists (select from agenda_item i where i.id = item_id)));
create policy keepers_add on meeting_action for insert to actielijn_app with check (
  status = 'open' and programme_id in (select access_programmes('{coordinator,councilSecretary}'))
  and exists (select from meeting m where m.id = meeting_id and m.programme_id = meeting_action.programme_id)
  and (item_id is null or exists (select from agenda_item i where i.id = item_id and i.meeting_id = meeting_action.meeting_id)));
create policy owners_follow on meeting_action for update to actielijn_app using (owner_id = (select access_subject()) and status = 'open')
  with check (owner_id = (select access_subject()));
alter table meeting_action add constraint action_note_is_short check (length(note) <= 2000 and length(owner_name) <= 200);
alter table meeting_action add constraint action_has_one_owner check (owner_id is null or owner_name = '');
alter table meeting_action add constraint what_is_dropped_says_why check (status <> 'dropped' or length(trim(note)) > 0);
alter table meeting_action drop constraint meeting_action_item_id_fkey,
  add constraint meeting_action_item_id_fkey foreign key (item_id) references agenda_item on delete cascade;
create index open_action_of_programme on meeting_action (programme_id) where status = 'open';
create function owners_only_follow() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'actielijn_app' and not old.programme_id in (select access_programmes('{coordinator,councilSecretary}'))
    and (new.text, new.owner_id, new.owner_name, new.due_on, new.item_id, new.meeting_id, new.programme_id)
      is distinct from (old.text, old.owner_id, old.owner_name, old.due_on, old.item_id, old.meeting_id, old.programme_id) then
    raise insufficient_privilege using message = 'The owner of an action says what became of it and changes nothing else';
  end if;
  return new;
end $$;
create trigger owners_only_follow before update on meeting_action for each row execute function owners_only_follow();

-- notice: whoever keeps a meeting says that its actions are done, also for their owners.
create function access_keeps_action(of_action uuid) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select exists (select from meeting_action a where a.id = of_action and a.programme_id in (select access_programmes('{coordinator,councilSecretary}')));
end;
create or replace function complete_tasks(programme uuid, about text, about_id uuid) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  keeps boolean := programme in (select access_programmes('{coordinator,author,controller}'))
    or (about = 'meetingAction' and access_keeps_action(about_id));
  done int;
begin
  update notice set done_at = now()
    where programme_id = programme and thing = about and thing_id = about_id and is_task and done_at is null
      and (keeps or person_id = access_subject());
  get diagnostics done = row_count;
  return done;
end $$;
create or replace function complete_dossier_tasks(dossier uuid, about text, about_id uuid) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  keeps boolean := dossier in (select access_dossiers('{coordinator,author}'))
    or (about = 'memoAsk' and about_id in (select access_open_asks()))
    or (about = 'meetingAction' and access_keeps_action(about_id));
  done int;
begin
  update notice set done_at = now()
    where dossier_id = dossier and thing = about and thing_id = about_id and is_task and done_at is null
      and (keeps or person_id = access_subject());
  get diagnostics done = row_count;
  return done;
end $$;
