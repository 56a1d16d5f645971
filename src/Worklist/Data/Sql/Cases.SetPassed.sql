-- The latest date of all, in whichever order they arrive; a row that is right already counts as changed.
update cases
set passed_limit = case when passed_due > @DueOn then passed_limit else @Limit end,
    passed_due = case when passed_due > @DueOn then passed_due else @DueOn end
where id = @CaseId
