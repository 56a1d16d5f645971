-- Per engine: an office whose dates are rewritten at this moment is waited for. The report of a year falls due
-- for every office that owes it and does not have the date yet.
insert into office_dates (office_id, zone, kind, ref, due_on)
select o.id, o.zone, @Kind, @Ref, @DueOn
from representative_offices o
where o.state = 'registered'
  and o.reports_from <= @Year
  and not exists (select 1 from annual_reports r where r.office_id = o.id and r.year = @Year)
  and not exists (select 1 from office_dates d with (updlock, holdlock) where d.office_id = o.id and d.kind = @Kind and d.ref = @Ref)
