-- Per engine: a list expanded by the driver.
select case_id, statutory_due as due_on
from case_deadlines
where case_id in @Cases
  and code = @Code
  and met_on is null
order by case_id
