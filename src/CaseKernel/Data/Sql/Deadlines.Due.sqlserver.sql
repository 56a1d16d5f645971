-- Per engine: the limit. Ids sort differently on the two engines; each pages by its own order.
select distinct top (@Most) case_id
from case_deadlines
where sweep_on <= @Today and case_id > @After
order by case_id
