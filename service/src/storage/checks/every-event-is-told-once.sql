-- I13: each event of a coupon has its message in the outbox, and each message its event; a reminder, which is no event, has its notice.
with told as materialized (
  select o.event_id, o.kind, o.subject from outbox o where o.kind like 'coupon.%' and o.kind <> 'coupon.ending'
  union all
  select m.event_id, m.kind, m.subject from births b cross join lateral messages_of(b) m
)
select 'event' as what, e.coupon_id as id, e.seq::text as n from coupon_events e
 where not exists (select from told t where t.event_id = 'evt_' || substr(e.coupon_id, 5) || '_' || e.seq
                      and t.kind = 'coupon.' || e.event and t.subject = e.coupon_id)
union all
select 'message', t.event_id, t.kind from told t
 where not exists (select from coupon_events e where e.coupon_id = t.subject and t.event_id = 'evt_' || substr(e.coupon_id, 5) || '_' || e.seq)
union all
select 'twice', t.event_id, count(*)::text from told t group by t.event_id having count(*) > 1
union all
select 'reminder', o.event_id, o.subject from outbox o
 where o.kind = 'coupon.ending' and not exists (
   select from notices n where n.bucket = o.bucket and n.coupon_id = o.subject and n.notice_id = 'ntc_' || substr(o.event_id, 5))
union all
select 'order', r.order_id, r.state from orders r
 where r.state in ('paid', 'completed') and not exists (
   select from outbox o where o.bucket = r.bucket and o.kind = 'order.pay' and o.subject = r.order_id)
union all
select 'refund', f.refund_id, null from refunds f
 where not exists (select from outbox o where o.bucket = f.bucket and o.kind = 'order.refund' and o.payload ->> 'refund' = f.refund_id)
