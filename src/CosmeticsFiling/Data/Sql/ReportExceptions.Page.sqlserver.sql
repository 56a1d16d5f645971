-- Per engine: a list expanded by the driver.
select f.number, f.name_zh, f.filer_name, f.zone, x.year, x.listed_on, x.removed_on
from report_exceptions x
join filings f on f.id = x.filing_id
where f.zone in @Zones
  and x.year >= @FromYear and x.year <= @ToYear
  and (f.number > @AfterNumber or (f.number = @AfterNumber and x.year > @AfterYear))
order by f.number, x.year
offset 0 rows fetch next @Most rows only
