-- Whether a buyer wants to be told that coupons are about to expire.
alter table buyers add column reminded boolean not null default true;
