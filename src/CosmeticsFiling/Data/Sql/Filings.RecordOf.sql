-- What is known of a filer beside one filing.
select cast(count(*) as int) as filings, cast(coalesce(sum(corrections), 0) as int) as corrections, cast(coalesce(sum(case when ground is not null and ground <> 'voluntary' then 1 else 0 end), 0) as int) as measures
from filings
where filer_key = @FilerKey
  and case_id <> @CaseId
