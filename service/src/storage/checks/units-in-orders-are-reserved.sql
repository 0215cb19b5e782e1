-- S1-37: what is reserved stands in unpaid orders that hold; what lies in the shop is what was counted, less what was sold, plus what
-- came back to the shelf. Never more promised than there is.
with lines as (
  select l.sku, l.quantity, o.state, h.order_id is not null as holds
    from order_lines l join orders o using (bucket, order_id) left join holds h using (bucket, order_id) where l.counted
), sold as (
  select sku, coalesce(sum(quantity) filter (where state = 'placed' and holds), 0) as reserved,
         coalesce(sum(quantity) filter (where state in ('paid', 'completed')), 0) as sold
    from lines group by sku
), back as (
  select l.sku, sum(f.quantity) as units
    from refund_lines f join refunds r using (bucket, refund_id)
    join order_lines l on l.bucket = r.bucket and l.order_id = r.order_id and l.line_id = f.line_id
   where f.restocked and l.counted group by l.sku
), counted as (
  select sku, sum(change) as units from stock_counts group by sku
), stands as (
  select sku, sum(on_hand) as on_hand, sum(reserved) as reserved, bool_or(reserved > on_hand) as beyond from item_stock group by sku
)
select s.sku, s.on_hand, coalesce(c.units, 0) - coalesce(o.sold, 0) + coalesce(b.units, 0) as should_lie, s.reserved, coalesce(o.reserved, 0) as should_be_reserved
  from stands s left join sold o using (sku) left join back b using (sku) left join counted c using (sku)
 where s.beyond or s.reserved <> coalesce(o.reserved, 0)
    or s.on_hand <> coalesce(c.units, 0) - coalesce(o.sold, 0) + coalesce(b.units, 0)
