-- Per engine: a list as one parameter.
select case_id, statutory_due as due_on
from case_deadlines
where case_id = any(@Cases)
  and code = @Code
  and met_on is null
order by case_id
