-- Per engine: the limit. Ids sort differently on the two engines; each pages by its own order.
select distinct top (@Most) d.case_id
from case_deadlines d
join calendars c on c.version > d.counted_with and d.statutory_due >= c.first_day
where d.met_on is null and d.case_id > @After
order by d.case_id
