-- What is spent for places is what was charged for visits, visit by visit in the ledger too, and never more than the merchant's budget.
with visited as (
  select bid_id, sum(minor) as minor, count(*) as visits from placement_visits group by bid_id
), sliced as (
  select bid_id, sum(spent_minor) as spent, sum(budget_minor) as budget, sum(visits) as visits from placement_budgets group by bid_id
)
select 'bid' as what, p.bid_id as id, p.budget_minor as budget, s.budget as sliced, s.spent, v.minor as charged
  from placement_bids p left join sliced s using (bid_id) left join visited v using (bid_id)
 where s.bid_id is null or s.budget <> p.budget_minor or s.spent > p.budget_minor or s.spent <> coalesce(v.minor, 0) or s.visits <> coalesce(v.visits, 0)
union all
select 'visit', coalesce(v.visit_id, t.cause_id), null, null, t.minor, v.minor
  from placement_visits v
  full join (select * from ledger_transfers where cause_kind = 'placement') t on t.bucket = v.bucket and t.cause_id = v.visit_id
 where v.visit_id is null or t.cause_id is null
    or (t.minor, t.debit, t.credit, t.merchant_id, t.batch_id) is distinct from (v.minor, 'merchant_payable:' || v.merchant_id, 'placement_revenue', v.merchant_id, v.batch_id)
