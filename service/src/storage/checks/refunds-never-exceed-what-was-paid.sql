-- I8: what refunds say is what lines and orders say; never more than was paid, and all of it where all units came back.
with back as (
  select r.bucket, r.order_id, l.line_id, sum(l.quantity) as quantity, sum(l.minor) as minor
    from refunds r join refund_lines l using (bucket, refund_id) group by r.bucket, r.order_id, l.line_id
)
select 'line' as what, l.order_id, l.line_id, l.refunded_minor, coalesce(b.minor, 0) as refunds, l.payable_minor
  from order_lines l left join back b using (bucket, order_id, line_id)
 where l.refunded_minor <> coalesce(b.minor, 0) or l.refunded_quantity <> coalesce(b.quantity, 0) or l.refunded_minor > l.payable_minor
    or (l.refunded_quantity = l.quantity and l.refunded_minor <> l.payable_minor)
union all
select 'order', o.order_id, null, o.refunded_minor, coalesce(sum(r.minor), 0), o.payable_minor
  from orders o left join refunds r using (bucket, order_id) group by o.bucket, o.order_id, o.refunded_minor, o.payable_minor
having o.refunded_minor <> coalesce(sum(r.minor), 0) or o.refunded_minor > o.payable_minor
