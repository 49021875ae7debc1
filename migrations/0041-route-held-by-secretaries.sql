-- The secretary of a council says where and whether a step was held, and changes nothing else of a route.
create function secretaries_only_hold() returns trigger language plpgsql as $$
begin
  if access_subject() is null or old.dossier_id in (select access_dossiers('{coordinator,author}')) then
    return new;
  end if;
  if (new.label, new.body_id, new.position, new.min_days, new.minutes, new.first_day, new.last_day, new.precision, new.gone, new.route_id, new.dossier_id)
    is distinct from (old.label, old.body_id, old.position, old.min_days, old.minutes, old.first_day, old.last_day, old.precision, old.gone, old.route_id, old.dossier_id) then
    raise exception 'A secretary only says where and whether a step was held' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger secretaries_only_hold before update on route_step for each row execute function secretaries_only_hold();

revoke all on function access_keeps_action(uuid) from public;
grant execute on function access_keeps_action(uuid) to actielijn_app;
