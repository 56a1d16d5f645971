-- The latest of all, in whichever order they arrive.
update cases
set decided_at = case when decided_at > @At then decided_at else @At end
where id = @CaseId
