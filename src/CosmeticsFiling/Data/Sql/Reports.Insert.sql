insert into annual_reports (filing_id, year, case_id, filed_on, late, still_made, last_made_on)
select f.id, @Year, @CaseId, @FiledOn, @Late, @StillMade, @LastMadeOn
from filings f
where f.number = @Number
