-- The price of an item is the last that its history has, and no history says the same price twice in a row.
select i.sku, i.unit_price_minor as has, p.unit_price_minor as marked
  from items i join lateral (select unit_price_minor from item_prices h where h.sku = i.sku order by nth desc limit 1) p on true
 where p.unit_price_minor <> i.unit_price_minor
union all
select p.sku, p.unit_price_minor, q.unit_price_minor
  from item_prices p join item_prices q on q.sku = p.sku and q.nth = p.nth + 1
 where p.unit_price_minor = q.unit_price_minor or p.at > q.at
