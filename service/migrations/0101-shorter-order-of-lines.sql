-- Within one order or card the few lines are sorted when they are read; an index that names them all makes a run slower.
drop index lines_of_statement;
create index lines_of_statement on statement_lines (period_id, merchant_id, about collate "C");
