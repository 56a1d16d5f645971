update discrepancies
set state = 'decided', outcome = @Outcome, reasons = @Reasons, decided_at = @DecidedAt
where id = @Id and state <> 'decided'
