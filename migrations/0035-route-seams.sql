-- Days of a step or a fixed point may be known as a range.
alter table route_step drop constraint step_precision_is_known;
alter table route_step add constraint step_precision_is_known
  check (precision in ('day', 'range', 'week', 'month', 'quarter', 'season', 'year', 'unknown'));
alter table route_fixed_point drop constraint fixed_precision_is_known;
alter table route_fixed_point add constraint fixed_precision_is_known
  check (precision in ('day', 'range', 'week', 'month', 'quarter', 'season', 'year', 'unknown'));

-- Whoever reads a dossier sees when the bodies of its programme meet.
create policy dossier_readers_read on body for select to actielijn_app using (programme_id in (select access_readable_programmes()));
create policy dossier_readers_read on meeting for select to actielijn_app using (programme_id in (select access_readable_programmes()));
create policy dossier_readers_read on absence for select to actielijn_app using (programme_id in (select access_readable_programmes()));

-- The secretary of a council says that a step was held there.
create policy secretaries_hold on route_step for update to actielijn_app using (
  meeting_id is not null and dossier_id in (select access_readable())
  and meeting_id in (select m.id from meeting m where m.programme_id in (select access_programmes('{councilSecretary}'))));

-- Minutes that are taken on agendas: by items, and by planned steps of dossiers that have no item there yet; a dossier may be left out. It counts
-- what the reader may not see too, for room that is taken is taken.
create function meeting_minutes(meetings uuid[], without uuid) returns table (meeting_id uuid, minutes int)
language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select m.id, (
    coalesce((select sum(i.minutes) from agenda_item i
      where i.meeting_id = m.id and i.status <> 'takenOff' and i.dossier_id is distinct from without), 0)
    + coalesce((select sum(s.minutes) from route_step s join route r on r.id = s.route_id
      where s.meeting_id = m.id and s.status = 'planned' and not s.gone and r.ended_at is null and s.dossier_id is distinct from without
        and not exists (select from agenda_item i where i.meeting_id = m.id and i.status <> 'takenOff' and i.dossier_id = s.dossier_id)), 0)
  )::int
  from meeting m
  where m.id = any (meetings)
    and (m.programme_id in (select access_open_programmes()) or m.programme_id in (select access_readable_programmes()));
end;
revoke all on function meeting_minutes(uuid[], uuid) from public;
grant execute on function meeting_minutes(uuid[], uuid) to actielijn_app;
