-- A lifted hold lets the next sweep look at once.
update cases
set keep_until = @Today
where id = @CaseId and erased_at is null and keep_until > @Today
