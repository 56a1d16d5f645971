update losses
set state = 'decided', outcome = @Outcome, reasons = @Reasons, decided_at = @DecidedAt, reserved = 0
where id = @Id and state = 'open'
