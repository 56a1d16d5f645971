insert into report_exceptions (office_id, year, listed_on)
select o.id, @Year, @Today
from representative_offices o
where o.id = @OfficeId
  and o.state = 'registered'
  and not exists (select 1 from annual_reports r where r.office_id = o.id and r.year = @Year)
  and not exists (select 1 from report_exceptions x where x.office_id = o.id and x.year = @Year)
