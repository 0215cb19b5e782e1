-- The lines of a statement in the order in which they are hashed, listed and exported, whatever language the database sorts in.
-- The kind of cause belongs to the order: what was sold and what was earned of one card share their cause.
drop index lines_of_statement;
create index lines_of_statement on statement_lines
  (period_id, merchant_id, about collate "C", cause_id collate "C", line_id collate "C", section collate "C", cause_kind collate "C");
