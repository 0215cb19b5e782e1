-- An order that holds or was paid has taken its points less what refunds gave back, and one that was released has taken none.
with entered as (
  select bucket, order_id, sum(delta) as total from points_entries where order_id is not null group by bucket, order_id
), due as (
  select o.bucket, o.order_id, o.points,
         case when o.paid_at is not null or exists (select from holds h where h.bucket = o.bucket and h.order_id = o.order_id)
              then coalesce((select sum(r.points) from refunds r where r.bucket = o.bucket and r.order_id = o.order_id), 0) - o.points
              else 0 end as total
    from orders o where o.points > 0
)
select coalesce(d.order_id, e.order_id) as "order", d.points, d.total as due, e.total as entered
  from due d full join entered e on e.bucket = d.bucket and e.order_id = d.order_id
 where coalesce(d.total, 0) <> coalesce(e.total, 0) or d.total > 0
