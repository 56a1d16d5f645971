update discrepancies
set outcome = @Outcome, reasons = @Reasons, decided_at = @DecidedAt
where id = @Id
