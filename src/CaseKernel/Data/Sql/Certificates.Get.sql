select number, case_id, matter, kind, subject, holder, state, issued_by, issued_on, valid_to, replaced_by, replaced_on, revoked_on, revoked_for, data, signature, check_code
from certificates
where number = @Number
