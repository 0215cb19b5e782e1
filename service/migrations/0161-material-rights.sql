-- Whether a transfer settles a discount that was promised with an earlier sale (a material right): as the version of the batch says under
-- which the coupon of this order was issued. Batches of which no version is one are told without a look at any order.
create function is_material_right(t ledger_transfers) returns boolean language sql stable as $$
  select t.because in ('merchant_discount', 'platform_discount', 'funder_discount') and t.order_id is not null and t.offer_id is not null
     and t.batch_id in (select v.batch_id from batch_versions v where v.terms @> '{"materialRight": true}')
     and exists (
       select from order_shares s join batch_versions v on v.batch_id = s.batch_id and v.version = s.version
        where s.bucket = t.bucket and s.order_id = t.order_id and s.offer_id = t.offer_id and v.terms @> '{"materialRight": true}')
$$;
grant execute on function is_material_right to quanhe_app;
