select number, case_id, matter, kind, subject, holder, state, issued_by, issued_on, valid_to, replaced_by, revoked_on, data
from certificates
where number = @Number
