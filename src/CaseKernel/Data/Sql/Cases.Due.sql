-- Something that a limit of a running case asked for is done outside a step: what is due next.
update cases
set due_on = coalesce((select min(d.statutory_due) from case_deadlines d where d.case_id = @CaseId and d.met_on is null and d.audience = 'office'), @NoDueDate)
where id = @CaseId and decided_at is null
