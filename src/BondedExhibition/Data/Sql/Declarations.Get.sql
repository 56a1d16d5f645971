select case_id, list_number, book_number, customs_code, organisation_id, zone, payment, rate_day, due_on, dutiable_value, duty, consumption_tax, vat, total, paid_on, receipt, released_on, ended_on
from declarations
where case_id = @CaseId
