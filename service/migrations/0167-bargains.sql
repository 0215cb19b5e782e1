-- The least dear goods of a shop, a brand, a category, a product or the whole catalogue, which is where goods that a coupon makes cheap are found.
create index items_by_price on items (unit_price_minor, sku);
create index items_of_shop_by_price on items (shop_id, unit_price_minor, sku);
create index items_of_category_by_price on items (category, unit_price_minor, sku);
create index items_of_brand_by_price on items (brand, unit_price_minor, sku) where brand is not null;
create index items_of_product on items (spu);
