update filings
set check_state = @CheckState, corrections = @Corrections
where id = @Id
