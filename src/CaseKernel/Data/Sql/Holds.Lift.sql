-- Of two who lift at once the second changes nothing and is told.
update legal_holds
set version = version + 1, lifted_at = @LiftedAt, lifted_by = @LiftedBy, lifted_by_name = @LiftedByName, lift_reason = @LiftReason
where id = @Id and version = @Version and lifted_at is null
