update listing_claims
set state = @State, decided_at = @DecidedAt, decided_by = @DecidedBy, decision = @Decision
where id = @Id and state = 'open'
