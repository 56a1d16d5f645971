select s.id, s.number, s.organisation_id, s.zone, b.number as book_number, s.due_on, s.cause
from sales s
join account_books b on b.id = s.book_id
where (s.case_id = @CaseId or s.id = @SaleId) and s.reminded_at is not null
