-- What one call of claim_many costs the database, without a change of what it decides.

-- The slices of one batch were looked for through the slices of all.
create index slices_of_batch on stock_slices (batch_id);
create index budgets_of_batch on budget_slices (batch_id);

do $migration$
declare
  was text := pg_get_functiondef('claim_many'::regproc);
  now text := was;
begin
  -- A buyer's coupons of a batch are numbered without a gap, so the highest number says how many there are.
  now := replace(now,
    'select count(*)::integer as has, (count(*) filter (where c.claimed_at >= day_start))::integer as has_today
          from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch
',
    'select coalesce((select c.nth from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch order by c.nth desc limit 1), 0)::integer as has,
               case when terms.per_day_limit is not null then
                 (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch and c.claimed_at >= day_start) end as has_today
        offset 0 -- looked up once, however often it is named
');
  now := replace(now, 'q.lifted_at is null) as barred
', 'q.lifted_at is null) as barred
        offset 0
');
  -- What is read once need not be kept in between.
  now := replace(now, 'counted as materialized', 'counted as not materialized');
  now := replace(now, 'queued as materialized', 'queued as not materialized');
  now := replace(now, 'decided as materialized', 'decided as not materialized');
  -- Every call has the one plan; making it anew costs more than carrying it out.
  now := replace(now, 'SET enable_seqscan TO ''off''', 'SET enable_seqscan TO ''off''
 SET plan_cache_mode TO ''force_generic_plan''');
  if now not like '%order by c.nth desc limit 1%' or now not like '%as barred%offset 0%' or now not like '%decided as not materialized%'
     or now not like '%force_generic_plan%' then
    raise exception 'claim_many is not what this migration changes';
  end if;
  execute now;
end $migration$;
