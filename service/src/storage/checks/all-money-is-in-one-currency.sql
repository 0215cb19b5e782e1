-- I9: a marketplace has one currency, and nothing that is added up is in another.
select a.what, a.id, a.currency, m.currency as should_be
  from (
    select 'order' as what, order_id as id, currency from orders
    union all select 'transfer', transfer_id, currency from ledger_transfers
    union all select 'deferral', deferral_id, currency from deferrals
    union all select 'statement', statement_id, currency from statements
    union all select 'adjustment', adjustment_id, currency from adjustments
    union all select 'payout', statement_id, currency from payouts
  ) a
  left join marketplace m on true
 where a.currency is distinct from m.currency
