-- Per engine: a list as one parameter.
select service_id, seq, batch_id, filing_id, number, name, batch_number, use_by, grams
from pilot_service_components
where service_id = any(@Services)
order by service_id, seq
