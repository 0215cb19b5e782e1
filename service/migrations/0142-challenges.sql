-- An answer to a challenge is spent as an entry token is; one that was spent before is told by its own name.
do $migration$
declare was text; now text;
begin
  was := pg_get_functiondef('claim_many'::regproc);
  now := replace(was, $$when q.token_used then 'entry_required'$$,
    $$when q.token_used then case when q.token like 'chl\_%' then 'challenge_required' else 'entry_required' end$$);
  if now = was then raise exception 'claim_many does not judge tokens where it did'; end if;
  was := now;
  now := replace(was, $$when d.token_used then jsonb_build_object('entryToken', 'used')$$,
    $$when d.token_used then jsonb_build_object(case when d.token like 'chl\_%' then 'answer' else 'entryToken' end, 'used')$$);
  if now = was then raise exception 'claim_many does not give the reason of a used token where it did'; end if;
  execute now;
end $migration$;
