update panel_members set state = @State, reason = @Reason, ballot = @Ballot, answered_at = @At
where id = @Id and state = 'invited'
