-- The digests of the audit log are taken of instants in milliseconds: nothing finer may hide in these columns.
alter table audit_entries add constraint whole_milliseconds check (at = date_trunc('milliseconds', at));
alter table audit_seals add constraint sealed_at_whole_milliseconds check (sealed_at = date_trunc('milliseconds', sealed_at));
