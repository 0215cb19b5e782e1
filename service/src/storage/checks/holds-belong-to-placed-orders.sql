-- I1c: a hold stands for an unpaid order and ends when the order says.
select h.order_id, h.hold_until, o.state, o.hold_until as order_says
  from holds h left join orders o using (bucket, order_id)
 where o.state is distinct from 'placed' or o.hold_until <> h.hold_until
