-- A memo is of the ministry in whose name it was begun: that of whom a deputy acts for.
create or replace function memo_is_of_a_ministry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.organisation_id := coalesce(access_organisation(), (select organisation_id from person where id = new.created_by));
  return new;
end $$;

-- Who keeps the memo makes its signed PDF.
create policy keepers_write on memo_file as restrictive for insert to actielijn_app with check (access_keeps_memo(memo_id));

-- The headings that held when a version was frozen: what paper leaves out does not change afterwards. Null: it leaves out nothing.
alter table memo_version add column headings jsonb;

-- Where something was decided, a signature says on which outcomes it stands.
create function signature_names_what_was_decided() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.decisions_sha256 is null and exists (
    select from memo_decision d where d.memo_id = new.memo_id and d.version_id = new.version_id) then
    raise exception 'a signature names the decisions on its version' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signature_names_what_was_decided before insert on memo_signature
  for each row execute function signature_names_what_was_decided();
