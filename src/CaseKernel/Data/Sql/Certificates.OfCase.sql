select number, case_id, matter, kind, subject, holder, state, issued_by, issued_on, valid_to, replaced_by, revoked_on, data
from certificates
where case_id = @CaseId
-- The case's own paper first, then those of persons.
order by case when holder is null then 0 else 1 end, number
