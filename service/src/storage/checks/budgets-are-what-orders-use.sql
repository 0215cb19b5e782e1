-- I5: reserved by orders that hold, spent by orders that are paid, less what refunds took back; never beyond the budget.
with used as (
  select s.batch_id,
         coalesce(sum(s.minor) filter (where o.state = 'placed' and h.order_id is not null), 0) as reserved,
         coalesce(sum(s.minor) filter (where o.state in ('paid', 'completed')), 0) as spent
    from order_shares s join orders o using (bucket, order_id) left join holds h using (bucket, order_id)
   group by s.batch_id
), parts as (
  select l.bucket, l.refund_id, f.part from refund_lines l cross join lateral jsonb_array_elements(l.funding) as f(part)
  union all
  select r.bucket, r.refund_id, f.part from refunds r cross join lateral jsonb_array_elements(r.shipping_funding) as f(part)
), back as (
  select s.batch_id, sum((p.part ->> 'minor')::bigint) as minor
    from parts p join refunds r using (bucket, refund_id)
    join (select distinct bucket, order_id, offer_id, batch_id from order_shares) s
      on s.bucket = r.bucket and s.order_id = r.order_id and s.offer_id = p.part ->> 'offer'
   group by s.batch_id
), budgets as (
  select batch_id, sum(budget_minor) as budget, sum(reserved_minor) as reserved, sum(spent_minor) as spent from budget_slices group by batch_id
)
select b.batch_id, b.budget, b.reserved, u.reserved as should_reserve, b.spent, coalesce(u.spent, 0) - coalesce(k.minor, 0) as should_spend
  from budgets b left join used u using (batch_id) left join back k using (batch_id)
 where b.reserved <> coalesce(u.reserved, 0) or b.spent <> coalesce(u.spent, 0) - coalesce(k.minor, 0) or b.reserved + b.spent > b.budget
