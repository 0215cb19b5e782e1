-- I6: a key and its answer are written in one transaction, so no key is ever seen without one.
select bucket, principal, route, key from idempotency where status is null or body is null
