-- Per engine: a list as one parameter.
select f.id as filing_id, f.organisation_id, f.number, f.name_zh, f.filed_on, r.filed_on as reported_on, r.late, x.listed_on
from filings f
left join annual_reports r on r.filing_id = f.id and r.year = @Year
left join report_exceptions x on x.filing_id = f.id and x.year = @Year and x.removed_on is null
where f.organisation_id = any(@Organisations)
  and f.state = 'filed'
  and f.filed_on <= @FiledBy
order by f.number
