select distinct j.zone, j.matters, j.office_code as office
from office_members m
join office_jurisdictions j on j.office_code = m.office_code
where m.account_id = @AccountId and m.valid_from <= @Today and (m.valid_to is null or m.valid_to >= @Today)
order by j.office_code, j.zone, j.matters
