select c.level, c.valid_from
from credit_levels c
where c.credit_code in (select b.credit_code from account_books b where b.organisation_id = @OrganisationId)
  and c.valid_from <= @On
order by c.valid_from desc, c.credit_code
