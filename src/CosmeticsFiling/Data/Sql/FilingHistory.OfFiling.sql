select filing_id, seq, at, act, matter, case_id, changes
from filing_history
where filing_id = @FilingId
order by seq
