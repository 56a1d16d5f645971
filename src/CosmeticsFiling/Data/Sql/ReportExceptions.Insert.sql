insert into report_exceptions (filing_id, year, listed_on)
select f.id, @Year, @Today
from filings f
where f.id = @FilingId
  and f.state = 'filed'
  and not exists (select 1 from annual_reports r where r.filing_id = f.id and r.year = @Year)
  and not exists (select 1 from report_exceptions x where x.filing_id = f.id and x.year = @Year)
