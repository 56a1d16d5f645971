update guarantees
set state = 'ended', ended_on = @EndedOn, end_reasons = @Reasons, rating_lost_on = null, version = version + 1
where id = @Id and state = 'active' and reserved = 0
