-- I9: nobody uses up more points, red packets or prepaid value than was granted or bought.
with moved as (
  select credit as account, currency, minor from ledger_transfers
  union all
  select debit, currency, -minor from ledger_transfers
)
select account, currency, sum(minor) as balance from moved
 where account in ('points_liability', 'red_packet_liability') or account like 'card_deferred_revenue%'
 group by account, currency having sum(minor) < 0
