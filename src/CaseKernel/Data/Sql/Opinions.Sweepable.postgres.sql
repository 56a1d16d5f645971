-- Per engine: the limit.
select id, consultation_id, case_id, department, office, state, version, due_on, sweep_on, reminded_at, ended_at, answered_by, answered_by_name, reason, granted
from case_opinions
where sweep_on <= @Today and (cast(@AfterOn as date) is null or sweep_on > @AfterOn or (sweep_on = @AfterOn and id > @AfterId))
order by sweep_on, id
limit @Most
