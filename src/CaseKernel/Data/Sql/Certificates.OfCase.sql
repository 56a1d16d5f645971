select number, case_id, matter, kind, subject, holder, state, issued_by, issued_on, valid_to, replaced_by, replaced_on, revoked_on, revoked_for, data, signature, check_code
from certificates
where case_id = @CaseId
-- The case's own paper first, then those of persons.
order by case when holder is null then 0 else 1 end, number
