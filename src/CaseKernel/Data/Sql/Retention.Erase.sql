update cases
set form = @Form, version = @Version, updated_at = @Now, erased_at = @Now, erased_by = @ErasedBy
where id = @Id and version = @FromVersion and decided_at is not null and erased_at is null
