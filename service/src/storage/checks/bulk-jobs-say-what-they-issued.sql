-- Each line that counts as issued is a coupon that came of its job, and nothing else did; a job's lines add up to its file.
with given as (
  select source_id, count(*) as n from coupon_origins where way = 'bulk' group by source_id
), counted as (
  select j.job_id, j.kind, j.total, coalesce((j.counts ->> 'issued')::integer, 0) as issued,
         (select coalesce(sum(v::integer), 0) from jsonb_each_text(j.counts) as c(k, v)) as lines
    from bulk_jobs j
)
select 'job' as what, c.job_id as id, c.issued as says, coalesce(g.n, 0) as is_so, c.lines, c.total
  from counted c left join given g on g.source_id = c.job_id
 where c.kind = 'grants' and (c.issued <> coalesce(g.n, 0) or c.lines <> c.total)
union all
select 'coupons of no job', g.source_id, null, g.n, null, null from given g where not exists (select from bulk_jobs j where j.job_id = g.source_id)
union all
select 'line', r.job_id, r.line, null, null, null from bulk_rows r
 where r.verdict = 'issued' and not exists (select from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer_id and c.coupon_id = r.coupon_id)
