-- A finding that rests on sentences of several documents is as closed as the strictest of them.

create function access_hidden_findings(roles text[]) returns setof uuid
language sql stable parallel safe rows 10 security definer set search_path = public, pg_temp
begin atomic
  select s.finding_id from finding_source s where s.version_id in (select access_hidden_versions(roles));
end;

drop policy readers_read on finding;
create policy readers_read on finding for select to actielijn_app using (
  case when (select access_whole()) is null
    then dossier_id in (select access_readable())
    and (version_id is null or not version_id in (select access_hidden()))
    and not id in (select access_hidden_findings(access_all_roles()))
    else dossier_id = (select access_whole()) end);
drop policy authors_decide on finding;
create policy authors_decide on finding for update to actielijn_app using (
  dossier_id in (select access_dossiers('{coordinator,author}'))
  and (version_id is null or not version_id in (select access_hidden_versions('{coordinator,author}')))
  and not id in (select access_hidden_findings('{coordinator,author}')));

alter table finding_source enable row level security;
grant select, insert, delete on finding_source to actielijn_app;
create policy readers_read on finding_source for select to actielijn_app
  using (exists (select from finding f where f.id = finding_id));
create policy authors_add on finding_source for insert to actielijn_app with check (exists (
  select from finding f where f.id = finding_id and f.dossier_id in (select access_dossiers('{coordinator,author}'))));
create policy authors_replace on finding_source for delete to actielijn_app using (exists (
  select from finding f where f.id = finding_id and f.dossier_id in (select access_dossiers('{coordinator,author}'))));

alter table version_check enable row level security;
grant select, insert, update on version_check to actielijn_app;
create policy readers_read on version_check for select to actielijn_app
  using (exists (select from document_version v where v.id = version_id));
create policy authors_add on version_check for insert to actielijn_app with check (exists (
  select from document_version v join document d on d.id = v.document_id
  where v.id = version_id and d.dossier_id in (select access_dossiers('{coordinator,author}'))));
create policy authors_renew on version_check for update to actielijn_app using (exists (
  select from document_version v join document d on d.id = v.document_id
  where v.id = version_id and d.dossier_id in (select access_dossiers('{coordinator,author}'))));
