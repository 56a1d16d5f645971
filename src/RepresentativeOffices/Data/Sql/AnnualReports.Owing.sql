-- Offices that have not reported a year and are not on the list for it.
select o.id, o.organisation_id, o.registration_number, o.name_zh, o.zone
from representative_offices o
where o.state = 'registered'
  and o.reports_from <= @Year
  and o.id > @After
  and not exists (select 1 from annual_reports r where r.office_id = o.id and r.year = @Year)
  and not exists (select 1 from report_exceptions x where x.office_id = o.id and x.year = @Year and x.removed_on is null)
order by o.id
offset 0 rows fetch next @Most rows only
