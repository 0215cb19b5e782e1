-- I9: every figure of a statement is the sum of its lines, its debt is that of the one before, and an issued one is still what was hashed.
with summed as (
  select period_id, merchant_id, count(*) as lines, sum(sales_minor) as sales, sum(merchant_discount_minor) as own, sum(subsidy_minor) as subsidy,
         sum(fee_minor) as fee, sum(earned_minor) as earned, sum(adjustment_minor) as adjusted, sum(held_minor) as held, sum(net_minor) as net,
         encode(sha256(convert_to(string_agg(concat_ws(',', about, cause_kind, cause_id, line_id, section, late, sales_minor, merchant_discount_minor,
           subsidy_minor, fee_minor, earned_minor, adjustment_minor, held_minor, net_minor), E'\n' order by about collate "C", cause_id collate "C", line_id collate "C", section collate "C", cause_kind collate "C"), 'UTF8')), 'hex') as hash
    from statement_lines group by period_id, merchant_id
)
select coalesce(s.statement_id, l.period_id || ' ' || l.merchant_id) as statement, s.net_minor, l.net, s.lines, l.lines as counted
  from statements s full join summed l using (period_id, merchant_id)
 where s.statement_id is null
    or (s.lines, s.sales_minor, s.merchant_discount_minor, s.subsidy_minor, s.fee_minor, s.earned_minor, s.adjustment_minor, s.held_minor, s.net_minor)
       is distinct from (coalesce(l.lines, 0)::integer, coalesce(l.sales, 0)::bigint, coalesce(l.own, 0)::bigint, coalesce(l.subsidy, 0)::bigint,
                         coalesce(l.fee, 0)::bigint, coalesce(l.earned, 0)::bigint, coalesce(l.adjusted, 0)::bigint, coalesce(l.held, 0)::bigint,
                         coalesce(l.net, 0)::bigint)
    or (s.hash is not null and s.hash <> coalesce(l.hash, encode(sha256(''), 'hex')))
