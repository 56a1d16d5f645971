-- Of two that remind at once, and of a payment at the same moment, one is first.
update declarations
set reminded_at = @RemindedAt
where case_id = @CaseId and due_on = @DueOn and paid_on is null and ended_on is null and reminded_at is null
