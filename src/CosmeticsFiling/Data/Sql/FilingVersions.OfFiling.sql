select filing_id, version, at, matter, case_id, entry
from filing_versions
where filing_id = @FilingId
order by version
