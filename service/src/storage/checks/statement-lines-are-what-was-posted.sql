-- I9: a line is what its cause posted for its merchant: what moved the merchant's account, and the subsidies within it; and
-- whatever belongs into an issued period stands in a line.
with moved as (
  select bucket, cause_kind, cause_id, coalesce(line_id, '') as line_id, merchant_id, min(at) as at, max(recorded_at) as recorded_at, count(*) as transfers,
         sum(case when credit = 'merchant_payable:' || merchant_id then minor when debit = 'merchant_payable:' || merchant_id then -minor else 0 end) as net,
         sum(case when because not in ('platform_discount', 'funder_discount') then 0 when credit = 'buyer_clearing' then minor else -minor end) as subsidy
    from ledger_transfers where merchant_id is not null and because not in ('accrual', 'payout', 'payment')
   group by bucket, cause_kind, cause_id, coalesce(line_id, ''), merchant_id
)
select 'line' as what, l.cause_id, l.line_id, l.net_minor - l.held_minor as said, m.net as posted, l.subsidy_minor, m.subsidy
  from statement_lines l left join moved m using (bucket, cause_kind, cause_id, line_id)
 where l.section = 'posted'
   and (m.cause_id is null or l.merchant_id <> m.merchant_id or l.net_minor - l.held_minor <> m.net or l.subsidy_minor <> m.subsidy or l.transfers <> m.transfers)
union all
select 'missing', m.cause_id, m.line_id, null, m.net, null, m.subsidy
  from moved m join settlement_periods p on m.at >= p.from_at and m.at < p.to_at and p.state = 'issued' and m.recorded_at < p.ran_at
 where not exists (select from statement_lines l where l.bucket = m.bucket and l.cause_kind = m.cause_kind and l.cause_id = m.cause_id
                      and l.line_id = m.line_id and l.section = 'posted')
union all
select 'released', r.cause_id, r.line_id, r.held_minor, -h.held_minor, null, null
  from statement_lines r left join statement_lines h
    on h.bucket = r.bucket and h.cause_kind = r.cause_kind and h.cause_id = r.cause_id and h.line_id = r.line_id and h.section = 'posted'
 where r.section = 'released' and (h.cause_id is null or r.held_minor <> -h.held_minor or r.merchant_id <> h.merchant_id or r.net_minor <> r.held_minor)
