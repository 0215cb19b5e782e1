-- An answer to a complaint reaches its buyer as a notice, word for word; nobody is told an answer that was not given.
select coalesce(c.complaint_id, n.notice_id) as id, c.state, c.answer, n.details
  from complaints c
  full join (select * from notices where kind = 'complaint.answer') n
    on n.bucket = c.bucket and n.buyer_id = c.buyer_id and n.details ->> 'complaint' = c.complaint_id
 where c.complaint_id is null or (c.state = 'answered') is distinct from (n.notice_id is not null)
    or c.answer is distinct from n.details ->> 'answer'
