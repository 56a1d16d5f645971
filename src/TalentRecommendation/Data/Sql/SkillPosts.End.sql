update skill_posts set ended_on = @EndedOn
where certificate = @Certificate and ended_on is null
