update qualification_records set state = 'ended', ended_on = @EndedOn
where number = @Number and state = 'on-file'
