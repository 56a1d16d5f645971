-- Several replicas may sweep; the guard reminds once.
update case_opinions
set reminded_at = @RemindedAt, sweep_on = @SweepOn
where id = @Id and state = 'Asked' and reminded_at is null
