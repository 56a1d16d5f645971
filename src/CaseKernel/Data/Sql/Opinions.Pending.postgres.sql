-- Per engine: a list as one parameter, and the limit.
select o.id, o.case_id, k.number, k.matter, k.zone, k.title, k.form_version, c.code as consultation, o.department, c.question, c.asked_by, c.asked_at, o.due_on, o.state, o.version, o.ended_at
from case_opinions o
join case_consultations c on c.id = o.consultation_id
join cases k on k.id = o.case_id
where o.office = any(@Offices)
  and o.ended_at is null
  and (cast(@AfterDue as date) is null or o.due_on > @AfterDue or (o.due_on = @AfterDue and o.id > @AfterId))
order by o.due_on, o.id
limit @Most
