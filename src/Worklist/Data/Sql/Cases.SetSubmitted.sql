-- The earliest of all, in whichever order they arrive.
update cases
set submitted_at = case when submitted_at < @At then submitted_at else @At end
where id = @CaseId
