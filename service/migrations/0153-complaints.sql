-- What buyers say is wrong with an order, a coupon or anything else, and what they were answered.
create table complaints (
  bucket       smallint not null check (bucket between 0 and 255),
  complaint_id text not null,
  buyer_id     text not null,
  order_id     text,
  coupon_id    text,
  state        text not null check (state in ('open', 'answered')),
  words        text not null,
  opened_at    timestamptz not null,
  answer       text,
  answered_by  text,
  answered_at  timestamptz,
  primary key (bucket, complaint_id),
  constraint about_one_thing check (num_nonnulls(order_id, coupon_id) <= 1),
  constraint answered_in_words check (num_nonnulls(answer, answered_by, answered_at) = case state when 'answered' then 3 else 0 end)
);
-- A buyer has one open complaint about each thing, and one about everything else.
create unique index one_complaint_is_open on complaints (bucket, buyer_id, coalesce(order_id, coupon_id, '')) where state = 'open';
create index complaints_of_buyer on complaints (bucket, buyer_id, complaint_id);
create index complaints_in_state on complaints (state, complaint_id);

grant select, insert on complaints to quanhe_app;
grant update (state, answer, answered_by, answered_at) on complaints to quanhe_app;
