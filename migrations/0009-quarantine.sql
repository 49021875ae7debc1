-- A file that no scanner has judged yet waits in quarantine: it has its hash, and is no version of any document.
alter table upload_file
  drop constraint upload_file_status_is_known,
  add constraint upload_file_status_is_known check (status in ('quarantined', 'waiting', 'reading', 'read', 'refused')),
  add constraint quarantined_files_are_kept_apart check (status <> 'quarantined' or (sha256 is not null and version_id is null));

create index upload_file_in_quarantine on upload_file (sha256) where status = 'quarantined';
