update listings set state = @To, ended_on = @EndedOn, end_reason = @EndReason where number = @Number and state = @From
