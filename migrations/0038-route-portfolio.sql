-- Minutes that are taken on agendas beside dossiers whose places are planned anew: as `meeting_minutes`, without the planned steps of those dossiers
-- and their items for these, for both go where the step goes. What such an item takes beyond its step stays counted, and so does an item of theirs
-- without a step there. It counts what the reader may not see too. Only what the reader may read can be left out: an answer for any other dossier
-- would tell where that one is.
create function meeting_minutes_besides(meetings uuid[], besides uuid[]) returns table (meeting_id uuid, minutes int)
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  with out as materialized (
    select o.id from unnest(besides) o (id) where o.id in (select access_readable())
  ), item as materialized (
    select i.meeting_id, i.dossier_id, sum(i.minutes) as minutes from agenda_item i
    where i.meeting_id = any (meetings) and i.status <> 'takenOff' group by 1, 2
  ), step as materialized (
    select s.meeting_id, s.dossier_id, sum(s.minutes) as minutes from route_step s join route r on r.id = s.route_id
    where s.meeting_id = any (meetings) and s.status = 'planned' and not s.gone and r.ended_at is null group by 1, 2
  ), taken as (
    select i.meeting_id, case when s.dossier_id in (select id from out) then greatest(0, i.minutes - s.minutes) else i.minutes end as minutes
    from item i left join step s on s.meeting_id = i.meeting_id and s.dossier_id = i.dossier_id
    union all
    select s.meeting_id, s.minutes from step s
    where s.dossier_id not in (select id from out)
      and not exists (select from item i where i.meeting_id = s.meeting_id and i.dossier_id = s.dossier_id)
  )
  select m.id, coalesce(t.minutes, 0)::int
  from meeting m left join (select taken.meeting_id, sum(taken.minutes) as minutes from taken group by 1) t on t.meeting_id = m.id
  where m.id = any (meetings)
    and (m.programme_id in (select access_open_programmes()) or m.programme_id in (select access_readable_programmes()));
end;
revoke all on function meeting_minutes_besides(uuid[], uuid[]) from public;
grant execute on function meeting_minutes_besides(uuid[], uuid[]) to actielijn_app;

-- A plan for all routes of a programme that its maker could read. What it was made of has ids and days only: names are read anew, by whoever looks.
create table portfolio_plan (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null references programme,
  made_by uuid not null references person,
  -- In whose name: what may be read differs from one to the other, and so does a plan.
  subject_id uuid not null references person,
  made_at timestamptz not null default now(),
  status text not null default 'waiting',
  -- What it was made of, and the answer at once.
  base jsonb not null,
  quick jsonb not null,
  best jsonb,
  ended_at timestamptz,
  constraint plan_status_is_known check (status in ('waiting', 'improving', 'done', 'stopped')),
  constraint plan_ends_once check ((status in ('waiting', 'improving')) = (ended_at is null)),
  constraint done_has_its_plan check ((status = 'done') = (best is not null))
);
create index plan_of_maker on portfolio_plan (subject_id, programme_id, made_at desc);
create index plan_to_improve on portfolio_plan (made_at) where status in ('waiting', 'improving');

alter table portfolio_plan enable row level security;
grant select, insert on portfolio_plan to actielijn_app;
grant update (status, ended_at) on portfolio_plan to actielijn_app;
create policy own_read on portfolio_plan for select to actielijn_app using (
  subject_id = (select access_subject()) and programme_id in (select access_open_programmes()));
create policy own_make on portfolio_plan for insert to actielijn_app with check (
  made_by = access_actor() and subject_id = (select access_subject()) and programme_id in (select access_open_programmes()));
create policy own_stop on portfolio_plan for update to actielijn_app using (
  subject_id = (select access_subject()) and programme_id in (select access_open_programmes()));
