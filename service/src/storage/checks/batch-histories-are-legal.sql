-- Without a gap, each event from the state that the one before led to, along the table of the lifecycle, ending in the present
-- state. What is seeded starts live.
with legal (event, from_state, to_state) as (
  values ('submit', 'draft', 'submitted'), ('approve', 'submitted', 'approved'), ('send_back', 'submitted', 'draft'), ('send_back', 'approved', 'draft'),
         ('withdraw', 'submitted', 'draft'), ('withdraw', 'approved', 'draft'), ('publish', 'approved', 'live'), ('pause', 'live', 'paused'),
         ('resume', 'paused', 'live'), ('end', 'approved', 'ended'), ('end', 'live', 'ended'), ('end', 'paused', 'ended')
), told as (
  select e.*, lag(e.to_state) over w as before, row_number() over w as n
    from batch_events e window w as (partition by e.batch_id order by e.seq)
)
select 'event' as what, batch_id, seq, event, from_state, to_state from told t
 where t.seq <> t.n or t.from_state is distinct from t.before
    or (t.n > 1 and t.from_state <> t.to_state
        and not exists (select from legal l where l.event = t.event and l.from_state = t.from_state and l.to_state = t.to_state))
union all
select 'batch', b.batch_id, null, null, null, b.state from batches b
 where b.state is distinct from (select e.to_state from batch_events e where e.batch_id = b.batch_id order by e.seq desc limit 1)
    or not exists (select from batch_versions v where v.batch_id = b.batch_id and v.version = b.version)
