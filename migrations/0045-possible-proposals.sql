-- A text could be read as what no proposal can hold; then its dossier could not be shown, so nobody decided these.
delete from proposal where kind = 'amount' and status = 'proposed' and (value ->> 'cents') !~ '^-?\d{1,18}$';
update proposal
  set proposed = jsonb_set(proposed, '{text}', to_jsonb(left(proposed ->> 'text', 3999) || '…')),
      value = jsonb_set(value, '{text}', to_jsonb(left(value ->> 'text', 3999) || '…'))
  where status = 'proposed' and length(value ->> 'text') > 4000;
alter table proposal
  add constraint proposed_amount_is_possible check (kind <> 'amount' or (value ->> 'cents') ~ '^-?\d{1,18}$') not valid,
  add constraint proposed_text_fits check (coalesce(length(value ->> 'text'), 0) <= 4000) not valid;
