select c.number, c.case_id, c.matter, c.kind, c.subject, c.holder, c.issued_by, c.issued_on, c.valid_to, c.data, c.signature, c.check_code, cases.zone
from certificates c
join cases on cases.id = c.case_id
where c.number > @After
order by c.number
offset 0 rows fetch next @Most rows only
