delete from absences where account_id = @AccountId
