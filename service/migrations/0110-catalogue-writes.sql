-- The catalogue comes in by the API: rows are added and changed, never removed (orders and coupons name them).
grant insert on merchants, shops, categories, items to quanhe_app;
grant update (name, size) on merchants to quanhe_app;
grant update (name, tags, art, shipping_fee_minor, shipping_free_from_minor, position) on shops to quanhe_app;
grant update (name, art, position) on categories to quanhe_app;
grant update (spu, brand, category, name, variant, tags, unit_price_minor, floor_unit_price_minor, cost_minor, art, position) on items to quanhe_app;
