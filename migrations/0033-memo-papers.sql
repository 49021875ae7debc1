-- A PDF with a digital signature, of a version that all its signatories signed; once for each version, and never changed.

create unique index one_signed_pdf_per_version on memo_file (version_id) where kind = 'signedPdf';
create trigger memo_file_is_closed before update on memo_file for each row execute function refuse_change();
create policy authors_keep_signed on memo_file for insert to actielijn_app with check (
  created_by = access_actor()
  and dossier_id in (select access_dossiers('{coordinator,author}'))
  and exists (select from memo_version v where v.id = version_id and v.memo_id = memo_file.memo_id and v.dossier_id = memo_file.dossier_id)
  and exists (select from memo_signatory s where s.memo_id = memo_file.memo_id and s.ended_at is null)
  and not exists (
    select from memo_signatory s where s.memo_id = memo_file.memo_id and s.ended_at is null
      and not exists (select from memo_signature g where g.signatory_id = s.id and g.version_id = memo_file.version_id)));
