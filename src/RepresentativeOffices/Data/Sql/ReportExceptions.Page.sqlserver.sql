-- Per engine: a list expanded by the driver. Ids sort differently on the two engines; each pages by its own order.
select o.registration_number, o.name_zh, o.zone, e.year, e.listed_on, e.removed_on, e.office_id
from report_exceptions e
join representative_offices o on o.id = e.office_id
where o.zone in @Zones
  and e.year >= @FromYear and e.year <= @ToYear
  and (e.year < @AfterYear or (e.year = @AfterYear and e.office_id < @AfterOffice))
order by e.year desc, e.office_id desc
offset 0 rows fetch next @Most rows only
