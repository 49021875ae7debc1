-- Whoever has a memo open hears of every change, whichever process it was typed in. Adding up the changes of a memo waits for those that are
-- being written, so that none with a lower number comes after.
create function memo_change_is_coming() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(7232002, hashtext(new.memo_id::text));
  return new;
end $$;
create trigger memo_change_is_coming before insert on memo_update for each row execute function memo_change_is_coming();

create function memo_change_is_told() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('memo_update', new.memo_id::text || ':' || new.number::text);
  return null;
end $$;
create trigger memo_change_is_told after insert on memo_update for each row execute function memo_change_is_told();

-- The auditors of the installation see drafts of what they read.
drop policy readers_read on memo;
create policy readers_read on memo for select to actielijn_app using (
  case when (select access_whole()) is null then dossier_id in (select access_readable()) else dossier_id = (select access_whole()) end
  and (shown or dossier_id in (select access_dossiers(access_draft_roles())) or (select access_holds('auditor'))));
drop policy makers_read on memo_update;
create policy makers_read on memo_update for select to actielijn_app using (
  (dossier_id in (select access_dossiers(access_draft_roles())) or (select access_holds('auditor')))
  and exists (select from memo m where m.id = memo_id));
drop policy makers_read on memo_text;
create policy makers_read on memo_text for select to actielijn_app using (
  (dossier_id in (select access_dossiers(access_draft_roles())) or (select access_holds('auditor')))
  and exists (select from memo m where m.id = memo_id));
