-- Two officers of one department answer at once, or one answers while the sweep finds silence: the guard lets one through.
update case_opinions
set state = @State, version = version + 1, sweep_on = null, ended_at = @EndedAt, answered_by = @AnsweredBy, answered_by_name = @AnsweredByName, reason = @Reason, granted = @Granted
where id = @Id and state = 'Asked' and version = @Version
