-- Per engine: the limit.
select distinct case_id
from case_deadlines
where sweep_on <= @Today and case_id > @After
order by case_id
limit @Most
