-- Per engine: a list expanded by the driver.
select service_id, seq, batch_id, filing_id, number, name, batch_number, use_by, grams
from pilot_service_components
where service_id in @Services
order by service_id, seq
