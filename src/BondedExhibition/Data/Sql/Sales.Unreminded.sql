select s.id, s.number, s.organisation_id, s.zone, b.number as book_number, s.due_on, s.cause
from sales s
join account_books b on b.id = s.book_id
where s.state = 'sold' and s.reminded_at is null and s.due_on <= @DueBy
order by s.due_on, s.id
offset 0 rows fetch next @Most rows only
