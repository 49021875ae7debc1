-- A withdrawal is of a document in its own dossier, is put back once, and takes along only facts of that document.
alter table document add constraint document_in_its_dossier unique (id, dossier_id);
update document_withdrawal w set dossier_id = d.dossier_id from document d where d.id = w.document_id and d.dossier_id <> w.dossier_id;
alter table document_withdrawal
  drop constraint document_withdrawal_document_id_fkey,
  add constraint withdrawal_is_of_a_document_here foreign key (document_id, dossier_id) references document (id, dossier_id) on delete cascade;

drop policy authors_put_back on document_withdrawal;
create policy authors_put_back on document_withdrawal for update to actielijn_app using (
  put_back_at is null and dossier_id in (select access_dossiers('{coordinator,author}'))
  and not document_id in (select access_hidden_documents('{coordinator,author}')))
  with check (put_back_by = access_actor());

create function facts_go_with_their_document() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from document_withdrawal w join document_version v on v.document_id = w.document_id
    where w.id = new.withdrawn_with and v.id = new.version_id and w.put_back_at is null) then
    raise exception 'a fact is withdrawn with its own document' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger facts_go_with_their_document before insert or update of withdrawn_with on fact
  for each row when (new.withdrawn_with is not null) execute function facts_go_with_their_document();

-- The documents that count no more, as far as the asker may see them.
create view withdrawn_document with (security_invoker = true) as
  select id, dossier_id, document_id, reason, withdrawn_by, withdrawn_at from document_withdrawal where put_back_at is null;
grant select on withdrawn_document to actielijn_app;

-- What a refused file equals is kept by id: who may not see that document, or a file that became one, does not hear its name.
alter table upload_file
  add column same_document uuid references document on delete set null,
  add column same_file uuid references upload_file on delete set null;
update upload_file f set same_document = (
  select v.document_id from document_version v where v.dossier_id = f.dossier_id and v.sha256 = f.sha256 order by v.created_at limit 1)
where f.same_as is not null;
-- `same_as` is filled no more. It stays for now: a server of before this migration may still run beside the one that makes it.
update upload_file set same_as = null where same_as is not null;
create index upload_file_same_document on upload_file (same_document) where same_document is not null;
create index upload_file_same_file on upload_file (same_file) where same_file is not null;
