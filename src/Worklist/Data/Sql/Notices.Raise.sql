-- The latest of all, in whichever order they arrive; a row that is right already counts as changed.
update notices
set raised_at = case when raised_at > @At then raised_at else @At end, due_on = @DueOn
where id = @Id
