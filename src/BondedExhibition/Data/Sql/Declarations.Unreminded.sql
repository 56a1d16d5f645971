select case_id, list_number, organisation_id, zone, book_number, due_on
from declarations
where paid_on is null and ended_on is null and reminded_at is null and due_on <= @DueBy
order by due_on, case_id
offset 0 rows fetch next @Most rows only
