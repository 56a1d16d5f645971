-- Products that have not reported a year and are not on the list for it.
select f.id, f.number
from filings f
where f.state = 'filed'
  and f.filed_on <= @FiledBy
  and f.id > @After
  and not exists (select 1 from annual_reports r where r.filing_id = f.id and r.year = @Year)
  and not exists (select 1 from report_exceptions x where x.filing_id = f.id and x.year = @Year and x.removed_on is null)
order by f.id
offset 0 rows fetch next @Most rows only
