select c.number, c.case_id, c.matter, c.kind, c.subject, c.holder, c.state, c.issued_by, c.issued_on, c.valid_to, c.replaced_by, c.replaced_on, c.revoked_on, c.revoked_for, '' as data, c.check_code
from certificates c
join cases on cases.id = c.case_id
where cases.subject = @Subject
order by c.issued_on, c.case_id, c.number
