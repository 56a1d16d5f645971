select id, service_id, at, account_id, said
from pilot_corrections
where service_id = @ServiceId
order by seq
