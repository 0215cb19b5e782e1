-- Sent is not received: whoever downloads codes may do so again for a while, and only then is what they are made from forgotten.
alter table code_sets drop constraint downloaded_whole;
alter table code_sets add constraint downloaded_by_somebody check ((downloaded_at is null) = (downloaded_by is null));
