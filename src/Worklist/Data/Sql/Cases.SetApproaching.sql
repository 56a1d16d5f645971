-- The latest date of all, in whichever order they arrive; a row that is right already counts as changed.
update cases
set approaching_limit = case when approaching_due > @DueOn then approaching_limit else @Limit end,
    approaching_due = case when approaching_due > @DueOn then approaching_due else @DueOn end
where id = @CaseId
