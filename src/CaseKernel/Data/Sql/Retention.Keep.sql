update cases
set keep_until = @KeepUntil
where id = @Id and erased_at is null
