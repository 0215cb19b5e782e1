-- What each item was marked at, and since when. Together with the deals made it says what a price cut may be measured against.
create table item_prices (
  sku              text not null references items (sku),
  nth              integer not null check (nth > 0),
  at               timestamptz not null,
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  primary key (sku, nth)
);
insert into item_prices (sku, nth, at, unit_price_minor) select sku, 1, now(), unit_price_minor from items;
grant select, insert on item_prices to quanhe_app;

-- The deals of an item in the order of time, by which ids of orders sort.
create index order_lines_of_item on order_lines (sku, order_id);
