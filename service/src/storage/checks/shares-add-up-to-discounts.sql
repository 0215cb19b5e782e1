-- I7: the shares on a line are its discount, those on shipping the discount on shipping; lines add up to their order.
select 'line' as what, l.order_id, l.line_id, l.discount_minor as says, coalesce(sum(s.minor), 0) as shares
  from order_lines l left join order_shares s on s.bucket = l.bucket and s.order_id = l.order_id and s.line_id = l.line_id
 group by l.bucket, l.order_id, l.line_id, l.discount_minor
having l.discount_minor <> coalesce(sum(s.minor), 0) or l.discount_minor > l.list_minor
union all
select 'shipping', o.order_id, null, o.shipping_discount_minor, coalesce(sum(s.minor), 0)
  from orders o left join order_shares s on s.bucket = o.bucket and s.order_id = o.order_id and s.line_id like 'shipping:%'
 group by o.bucket, o.order_id, o.shipping_discount_minor
having o.shipping_discount_minor <> coalesce(sum(s.minor), 0)
union all
select 'order', o.order_id, null, o.payable_minor, sum(l.payable_minor) + o.shipping_minor - o.shipping_discount_minor
  from orders o join order_lines l using (bucket, order_id)
 group by o.bucket, o.order_id, o.payable_minor, o.list_minor, o.discount_minor, o.shipping_minor, o.shipping_discount_minor
having o.list_minor <> sum(l.list_minor) or o.discount_minor <> sum(l.discount_minor)
    or o.payable_minor <> sum(l.payable_minor) + o.shipping_minor - o.shipping_discount_minor
union all
select 'units', l.order_id, l.line_id, l.payable_minor, (select sum(u) from unnest(l.units_minor) as u)
  from order_lines l
 where l.payable_minor <> (select sum(u) from unnest(l.units_minor) as u) or cardinality(l.units_minor) <> l.quantity
