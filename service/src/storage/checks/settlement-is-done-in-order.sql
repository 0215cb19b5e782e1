-- I9: periods do not overlap and leave no gap; a statement's state is what its history says; what was paid out is what was due,
-- once, and approved by another than its author; so is every adjustment that was posted.
with chain as (
  select period_id, from_at, lag(to_at) over (order by from_at) as before_to from settlement_periods
)
select 'period' as what, period_id as id from chain where from_at <> before_to
union all
select 'history', s.statement_id from statements s
 where s.state <> coalesce((select e.to_state from statement_events e where e.statement_id = s.statement_id order by e.seq desc limit 1), 'open')
    or exists (select from (select from_state, lag(to_state, 1, 'open') over (order by seq) as before, seq, row_number() over (order by seq) as n
                              from statement_events e where e.statement_id = s.statement_id) h where h.from_state <> h.before or h.seq <> h.n)
union all
select 'issued', s.statement_id from statements s join settlement_periods p using (period_id) where (s.state = 'open') = (p.state = 'issued')
union all
select 'payout', coalesce(t.cause_id, p.statement_id)
  from (select p.* from payouts p join payout_runs r using (run_id) where r.state = 'approved') p
  full join (select cause_id, sum(minor) as minor from ledger_transfers where cause_kind = 'payout' group by cause_id) t on t.cause_id = p.statement_id
  left join statements s on s.statement_id = p.statement_id
 where p.statement_id is null or t.minor is distinct from p.minor or p.minor <> s.payable_minor or s.state <> 'settled'
union all
select 'adjustment', coalesce(a.adjustment_id, t.cause_id)
  from (select * from adjustments where state = 'approved') a
  full join (select cause_id, merchant_id, sum(case when credit like 'merchant_payable:%' then minor else -minor end) as minor
               from ledger_transfers where cause_kind = 'adjustment' group by cause_id, merchant_id) t on t.cause_id = a.adjustment_id
 where t.minor is distinct from a.minor or t.merchant_id is distinct from a.merchant_id
